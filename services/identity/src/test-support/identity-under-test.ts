import { randomBytes, randomUUID } from 'node:crypto';
import {
  authorityOnboarded,
  checkCode,
  checkPassword,
  cloudEvent,
  readSession,
  type OutputOf,
  type Role,
} from '@tutela/contracts';
import { EmbeddedLog, LaDatabases, logFor, type Nobody, type Person, type ReceivedMail } from '@tutela/platform';
import { Caller, DatabaseEye, eventually, person, stranger, testConfig, type Answer } from '@tutela/testing';
import type { IdentityConfig } from '../config';
import type { DemonstrationPerson } from '../demonstration/seed-demonstration';
import { start } from '../start';
import { codeAt } from '../tag/hotp';

export const password = 'marmalade on a ladder';

/** A tag in the hand: each press shows the next code. */
interface StockTag {
  readonly serial: string;
  readonly seed: string;
  readonly press: () => string;
}

export interface Holder extends DemonstrationPerson {
  readonly press: () => string;
}

interface Cast {
  readonly people: Holder[];
  readonly stockTags: StockTag[];
}

function aTag(): StockTag {
  const seed = randomBytes(20);
  let step = -1;
  const press = () => codeAt({ seed, digits: 8 }, (step += 1));
  return { serial: `T${randomBytes(5).toString('hex')}`, seed: seed.toString('hex'), press };
}

function holder(role: Role, organisation: string): Holder {
  const { serial, seed, press } = aTag();
  const userId = `p.${randomBytes(5).toString('hex')}`;
  return { userId, name: 'Kezia Osei', role, organisation, password, tagSerial: serial, tagSeed: seed, press };
}

function aCast(): Cast {
  const officers = Array.from({ length: 12 }, () => holder('vs-officer', 'la-999'));
  const heads = ['la-999', 'la-999', 'la-998'].map((organisation) => holder('virtual-head', organisation));
  return {
    people: [...officers, ...heads, holder('platform', 'operator')],
    stockTags: Array.from({ length: 12 }, aTag),
  };
}

/** Takes one out of the pool, so that no test meets what another has left behind. */
function next<T>(pool: T[], fits: (one: T) => boolean): T {
  const place = pool.findIndex(fits);
  const [found] = place < 0 ? [] : pool.splice(place, 1);
  if (found === undefined) throw new Error('The cast has nobody left who fits.');
  return found;
}

/** Identity as it runs, on databases of its own, with Northmere (999) and its neighbour Eastholme (998) known to it. */
export interface IdentityUnderTest {
  readonly config: IdentityConfig;
  readonly eye: DatabaseEye;
  as(actor: Person | Nobody | 'gateway'): Caller;
  readMailbox(): Promise<ReceivedMail[]>;
  /** Somebody who is there as if nominated long ago; another one at each call. */
  aPerson(role?: Role, organisation?: string): Holder;
  aStockTag(): StockTag;
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
  const transport = await EmbeddedLog.open(config);
  await buildLas(config);
  const cast = aCast();
  const identity = await start(config, transport, log, cast);
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
    aStockTag: () => next(cast.stockTags, () => true),
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

export async function tellOnboarded(transport: EmbeddedLog, la: string, name: string): Promise<void> {
  const event = cloudEvent.parse({
    specversion: '1.0',
    id: randomUUID(),
    source: '/collection',
    type: authorityOnboarded.type,
    time: new Date().toISOString(),
    subject: la,
    datacontenttype: 'application/json',
    correlationid: randomUUID(),
    actor: 'test',
    data: { la, name },
  });
  await transport.publish([{ topic: authorityOnboarded.topic, key: la, event }]);
}

/** First step; the reference of the half session. */
export async function rightPassword(identity: IdentityUnderTest, someone: Holder): Promise<string> {
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
