import { randomUUID } from 'node:crypto';
import {
  authorityOnboarded,
  checkCode,
  checkPassword,
  cloudEvent,
  readSession,
  type EventContract,
  type OutputOf,
  type Role,
} from '@tutela/contracts';
import {
  LaDatabases,
  logFor,
  openTransport,
  type EventTransport,
  type Nobody,
  type Person,
  type ReceivedMail,
} from '@tutela/platform';
import { Caller, DatabaseEye, eventually, person, stranger, testConfig, type Answer } from '@tutela/testing';
import type { z } from 'zod';
import type { IdentityConfig } from '../config';
import type { DemonstrationPerson } from '../demonstration/seed-demonstration';
import { start } from '../start';
import { aCast, next, type Holder, type Newcomer, type StockTag } from './cast';

export { password, type Holder } from './cast';

/** Identity as it runs, on databases of its own, with Northmere (999) and its neighbour Eastholme (998) known to it. */
export interface IdentityUnderTest {
  readonly config: IdentityConfig;
  readonly eye: DatabaseEye;
  as(actor: Person | Nobody | 'gateway'): Caller;
  readMailbox(): Promise<ReceivedMail[]>;
  /** Somebody who is there as if nominated long ago; another one at each call. */
  aPerson(role?: Role, organisation?: string): Holder;
  /** Of Fernhill: the tag comes later (NC-08). */
  aNewcomer(): Newcomer;
  /** Dispatched to a company, or to nobody yet. */
  aStockTag(organisation?: string): StockTag;
  readonly transport: EventTransport;
  close(): Promise<void>;
}

export async function startIdentity(changes: Partial<IdentityConfig> = {}): Promise<IdentityUnderTest> {
  const config = {
    ...testConfig(),
    PUBLIC_URL: 'https://tutela.example',
    MAIL_FROM: 'no-reply@tutela.example',
    ...changes,
  };
  const log = logFor('identity', 'silent');
  const transport = await openTransport(config);
  await buildLas(config);
  const cast = aCast();
  const seeded = { ...cast, people: [...cast.people, ...cast.newcomers] };
  const identity = await start(config, transport, log, seeded);
  await tellOnboarded(transport, '999', 'Northmere');
  await tellOnboarded(transport, '998', 'Eastholme');
  const eye = new DatabaseEye(config);
  await eventually(
    async () => (await eye.rows('identity', `SELECT 1 FROM identity.organisation WHERE kind = 'la'`)).length === 2,
  );
  return {
    config,
    eye,
    as: (actor) => new Caller(identity.url, config, actor),
    readMailbox: () => identity.readMailbox(),
    aPerson: (role = 'vs-officer', organisation = 'la-999') =>
      next(cast.people, (someone) => someone.role === role && someone.organisation === organisation),
    aNewcomer: () => next(cast.newcomers, () => true),
    aStockTag: (organisation) => next(cast.stockTags, (tag) => tag.organisation === organisation),
    transport,
    close: async () => {
      await identity.close();
      await transport.close();
    },
  };
}

/** Onboarding belongs to collection; its databases must be there for the authority's log. */
async function buildLas(config: IdentityConfig): Promise<void> {
  const las = new LaDatabases({ config, service: 'collection', onCommit: () => undefined });
  for (const la of ['999', '998']) await las.build(la);
  await las.close();
}

async function tellOnboarded(transport: EventTransport, la: string, name: string): Promise<void> {
  await tell(transport, authorityOnboarded, { la, name });
}

/** Another service's event, as it would come. */
export async function tell<Data extends z.ZodType>(
  transport: EventTransport,
  contract: EventContract<Data>,
  data: z.output<Data>,
): Promise<void> {
  const key = contract.key(data);
  const event = cloudEvent.parse({
    specversion: '1.0',
    id: randomUUID(),
    source: `/${contract.owner}`,
    type: contract.type,
    time: new Date().toISOString(),
    subject: key,
    datacontenttype: 'application/json',
    correlationid: randomUUID(),
    actor: 'test',
    data,
  });
  await transport.publish([{ topic: contract.topic, key, event }]);
}

/** First step; the reference of the half session. */
export async function rightPassword(
  identity: IdentityUnderTest,
  someone: Pick<DemonstrationPerson, 'userId' | 'password'>,
): Promise<string> {
  const answer = await identity
    .as(stranger)
    .call(checkPassword, { userId: someone.userId, password: someone.password });
  return referenceIn(answer);
}

/** Who the gateway says is behind a half session's reference. */
export async function halfSignedIn(identity: IdentityUnderTest, reference: string): Promise<Nobody> {
  const session = await sessionOf(identity, reference);
  if (session?.step !== 'half') throw new Error('No half session.');
  return { ...stranger, session: session.id };
}

/** Who the gateway says is behind an enrolling session's reference. */
export async function enrolling(identity: IdentityUnderTest, reference: string): Promise<Nobody> {
  const session = await sessionOf(identity, reference);
  if (session?.step !== 'enrolling') throw new Error('No enrolling session.');
  return { ...stranger, session: session.id };
}

export interface SignedIn {
  readonly reference: string;
  readonly actor: Person;
  readonly person: OutputOf<typeof checkCode>;
}

/** Both steps, as a person takes them. */
export async function signIn(identity: IdentityUnderTest, someone: Holder): Promise<SignedIn> {
  const half = await halfSignedIn(identity, await rightPassword(identity, someone));
  const answer = await identity.as(half).call(checkCode, { code: someone.press() });
  if (answer.status !== 200) throw new Error(answer.problem.type);
  const reference = referenceIn(answer);
  return { reference, person: answer.body, actor: await personBehind(identity, reference) };
}

export async function personBehind(identity: IdentityUnderTest, reference: string): Promise<Person> {
  const session = await sessionOf(identity, reference);
  if (!session?.factorAt) throw new Error('No full session.');
  const { id, factorAt, role, la, ...rest } = session;
  return person(role, la, { ...rest, la, session: id, factorAt: new Date(factorAt) });
}

export async function sessionOf(
  identity: IdentityUnderTest,
  reference: string,
): Promise<OutputOf<typeof readSession>['session']> {
  return (await identity.as('gateway').ask(readSession, { reference })).session;
}

export function referenceIn(answer: Answer<unknown>): string {
  const reference = answer.headers.get('x-tutela-session');
  if (reference === null) throw new Error(`No reference: ${JSON.stringify(answer.problem)}`);
  return reference;
}
