import { randomUUID } from 'node:crypto';
import { rm } from 'node:fs/promises';
import {
  appointmentRecorded,
  organisationRecorded,
  personRecorded,
  requestContacts,
  type CloudEvent,
  type DataOf,
  type EventContract,
  type OutputOf,
  type Role,
} from '@tutela/contracts';
import {
  act,
  logFor,
  openRuntime,
  openTransport,
  sealForCases,
  type OutgoingEvent,
  type Person,
  type ReceivedMail,
  type Runtime,
} from '@tutela/platform';
import { Caller, DatabaseEye, eventually, person, temporaryHome, testConfig } from '@tutela/testing';
import type { CasesConfig } from '../config';
import { consumerGroup } from '../consumers/cases.consumer';
import { CasesKeys } from '../keys';
import { createRelease } from '../release/release.store';
import { sharedMigrations, start } from '../start';

export const thornbeck = '999014';
export const stonegate = '999021';
export const head = 'Ada Abbott';

/** Cases as it runs, on databases of its own and a real event log, with two schools and the companies Fernhill and Castlegate. */
export interface CasesUnderTest {
  readonly config: CasesConfig;
  readonly url: string;
  readonly eye: DatabaseEye;
  readonly keys: CasesKeys;
  /** A second process' hold of the same database. */
  readonly runtime: Runtime;
  as(actor: Parameters<Caller['as']>[0]): Caller;
  readMailbox(): Promise<ReceivedMail[]>;
  /** Publishes and waits until cases has dealt with it. */
  tell(...events: OutgoingEvent[]): Promise<void>;
  /** Somebody whom identity has told about; another one at each call. */
  aPerson(role: Role, organisation: string, changes?: PersonChanges): Promise<Person>;
  /** Starts again, as after a deployment, with the register showing these heads. */
  restart(heads: Readonly<Record<string, string>>): Promise<void>;
  close(): Promise<void>;
}

export type PersonChanges = Partial<Omit<DataOf<typeof personRecorded>, 'account'>>;

/** @param scanner as `SCANNER` names it */
export async function startCases(scanner = 'none'): Promise<CasesUnderTest> {
  const config: CasesConfig = {
    ...testConfig(),
    PUBLIC_URL: 'https://tutela.example',
    MAIL_FROM: 'no-reply@tutela.example',
    FILES_DIR: await temporaryHome(),
    SCANNER: scanner,
  };
  const log = logFor('cases', 'silent');
  const transport = await openTransport(config);
  let cases = await start(config, transport, log, registerOf({ [thornbeck]: head, [stonegate]: head }));
  const runtime = await openRuntime({ config, service: 'cases', sharedMigrations, transport, log });
  const tell = async (...events: OutgoingEvent[]): Promise<void> => {
    await transport.publish(events);
    await eventually(async () =>
      (await transport.lags()).every(({ group, behind }) => group !== consumerGroup || behind === 0),
    );
  };
  await tell(
    schoolTold(thornbeck, 'Thornbeck High School'),
    schoolTold(stonegate, 'Stonegate College'),
    companyTold('company-fernhill', 'Fernhill IT Services'),
    companyTold('company-castlegate', 'Castlegate Networks'),
  );
  return {
    config,
    get url() {
      return cases.url;
    },
    eye: new DatabaseEye(config),
    keys: new CasesKeys(config.ROOT_SECRET_FILE),
    runtime,
    as: (actor) => new Caller(cases.url, config, actor),
    readMailbox: () => cases.readMailbox(),
    tell,
    aPerson: async (role, organisation, changes = {}) => {
      const actor = actorOf(role, organisation);
      await tell(personTold(config, actor, changes));
      return actor;
    },
    restart: async (heads) => {
      await cases.close();
      cases = await start(config, transport, log, registerOf(heads));
    },
    close: async () => {
      await runtime.close();
      await cases.close();
      await transport.close();
      await rm(config.FILES_DIR, { recursive: true });
    },
  };
}

function registerOf(heads: Readonly<Record<string, string>>) {
  return { schools: Object.entries(heads).map(([urn, name]) => ({ urn, name: `School ${urn}`, head: name })) };
}

function actorOf(role: Role, organisation: string): Person {
  const account = randomUUID();
  return person(role, undefined, { account, organisation, userId: `p.${account.slice(0, 8)}` });
}

/** The same person acting for the school he or she is contact of (NC-22). */
export function actingFor(actor: Person, urn: string): Person {
  return { ...actor, role: 'outside-contact', organisation: `school-${urn}` };
}

/** What identity tells of a person: by default active and with a tag. */
export function personTold(config: CasesConfig, actor: Person, changes: PersonChanges = {}): OutgoingEvent {
  const { account, organisation, role, userId } = actor;
  const root = config.ROOT_SECRET_FILE;
  return outgoing(personRecorded, {
    account,
    organisation,
    role,
    state: 'active',
    hasTag: true,
    nameSealed: sealForCases(root, account, 'name', `Name of ${userId}`),
    emailSealed: sealForCases(root, account, 'email', `${userId}@example.org`),
    ...changes,
  });
}

function schoolTold(urn: string, name: string): OutgoingEvent {
  return outgoing(organisationRecorded, { organisation: `school-${urn}`, kind: 'school', name, urn });
}

export function companyTold(organisation: string, name: string): OutgoingEvent {
  return outgoing(organisationRecorded, { organisation, kind: 'company', name });
}

function outgoing<E extends EventContract>(contract: E, data: DataOf<E>): OutgoingEvent {
  const event: CloudEvent = {
    specversion: '1.0',
    id: randomUUID(),
    source: '/identity',
    type: contract.type,
    time: '2026-11-16T09:00:00.000Z',
    subject: contract.key(data),
    datacontenttype: 'application/json',
    correlationid: randomUUID(),
    actor: 'test',
    data,
  };
  return { topic: contract.topic, key: event.subject, event };
}

/** A release as an approved case leaves it; its id. */
export async function aRelease({ runtime }: CasesUnderTest, manager: Person, urn: string): Promise<string> {
  const signed = { urn, company: manager.organisation, manager: manager.account, signedBy: head, case: randomUUID() };
  const contract = { audit: { notAudited: 'set up by a test' } };
  return act(runtime.shared, contract, { kind: 'system', name: 'test' }, (tx) =>
    createRelease(tx, { ...signed, by: randomUUID() }),
  );
}

/** A request as the manager makes it, with the reason and the terms. */
export async function ask(
  cases: CasesUnderTest,
  manager: Person,
  urn: string,
  people: readonly Person[],
): Promise<OutputOf<typeof requestContacts>> {
  return cases.as(manager).ask(requestContacts, requestOf(urn, people));
}

export function requestOf(urn: string, people: readonly Person[]) {
  const accounts = people.map((one) => one.account);
  return { urn, people: accounts, reason: 'Looks after their servers', acceptsTerms: true as const };
}

/** What identity was told of a person's appointments, in order. */
export async function appointmentsTold(
  { eye }: CasesUnderTest,
  account: string,
): Promise<DataOf<typeof appointmentRecorded>[]> {
  const events = await eye.events(appointmentRecorded.type);
  return events.map(({ data }) => appointmentRecorded.data.parse(data)).filter((data) => data.account === account);
}

let made = 0;

/** A school nobody else in the test file meets. */
export async function aSchool(cases: CasesUnderTest): Promise<string> {
  made += 1;
  const urn = String(999_100 + made);
  await cases.tell(schoolTold(urn, `Made-up School ${urn}`));
  return urn;
}
