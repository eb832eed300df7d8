import { randomInt, randomUUID } from 'node:crypto';
import {
  authorityOnboarded,
  calendarSet,
  enrolmentRecorded,
  marksRecorded,
  type CloudEvent,
  type DataOf,
  type EventContract,
} from '@tutela/contracts';
import { defaultCalendar } from '@tutela/education';
import {
  LaDatabases,
  logFor,
  openTransport,
  type EventTransport,
  type OutgoingEvent,
  type ServiceConfig,
} from '@tutela/platform';
import { Caller, DatabaseEye, eventually, person, testConfig } from '@tutela/testing';
import { consumerGroup } from '../consumers/reporting.consumer';
import { start } from '../start';

export const thornbeck = '999001';
export const stonegate = '999002';

export type EnrolmentData = DataOf<typeof enrolmentRecorded>;
export type MarkData = DataOf<typeof marksRecorded>['marks'][number];

/** Reporting as it runs, on databases of its own and a real event log, with Northmere (999) and its neighbour Eastholme (998). */
export interface ReportingUnderTest {
  readonly config: ServiceConfig;
  readonly url: string;
  readonly eye: DatabaseEye;
  readonly transport: EventTransport;
  as(actor: Parameters<Caller['as']>[0]): Caller;
  /** Publishes and waits until the figures hold it. */
  tell(...events: OutgoingEvent[]): Promise<void>;
  close(): Promise<void>;
}

export async function startReporting(
  startsAt?: Date,
  changes: Partial<ServiceConfig> = {},
): Promise<ReportingUnderTest> {
  const config = { ...testConfig(startsAt), ...changes };
  const transport = await openTransport(config);
  await buildAuthorities(config, ['999', '998']);
  const reporting = await start(config, transport, logFor('reporting', 'silent'));
  const tell = async (...events: OutgoingEvent[]): Promise<void> => {
    await transport.publish(events);
    await eventually(async () =>
      (await transport.lags()).every(({ group, behind }) => group !== consumerGroup || behind === 0),
    );
  };
  await tell(
    outgoing(authorityOnboarded, authorityOnboarded.example),
    outgoing(authorityOnboarded, { la: '998', name: 'Eastholme' }),
  );
  return {
    config,
    url: reporting.url,
    eye: new DatabaseEye(config),
    transport,
    as: (actor) => new Caller(reporting.url, config, actor),
    tell,
    close: async () => {
      await reporting.close();
      await transport.close();
    },
  };
}

/** What onboarding does in collection: each authority has its database before its events come. */
export async function buildAuthorities(config: ServiceConfig, codes: readonly string[]): Promise<void> {
  const las = new LaDatabases({ config, service: 'collection', onCommit: () => undefined });
  for (const la of codes) await las.build(la);
  await las.close();
}

/** An event as collection publishes it. */
export function outgoing<E extends EventContract>(
  contract: E,
  data: DataOf<E>,
  time = '2026-11-16T09:00:00.000Z',
): OutgoingEvent {
  const event: CloudEvent = {
    specversion: '1.0',
    id: randomUUID(),
    source: '/collection',
    type: contract.type,
    time,
    subject: contract.key(data),
    datacontenttype: 'application/json',
    correlationid: randomUUID(),
    actor: 'test',
    data,
  };
  return { topic: contract.topic, key: event.subject, event };
}

/** A made-up child's enrolment, as in the contract's example, with a number of its own. */
export function anEnrolment(changes: Partial<EnrolmentData> = {}): EnrolmentData {
  const own = { enrolment: randomUUID(), child: randomInt(100_000, 9_999_999) };
  return { ...enrolmentRecorded.example, ...own, ...changes };
}

export function enrolled(data: EnrolmentData): OutgoingEvent {
  return outgoing(enrolmentRecorded, data);
}

/** Marks of one enrolment: `'2026-11-16': '/\\'` is both sessions, a blank is none. */
export function marksOf({ enrolment }: EnrolmentData, days: Readonly<Record<string, string>>): MarkData[] {
  return Object.entries(days).flatMap(([on, codes]) =>
    (['AM', 'PM'] as const).flatMap((session, half) => {
      const code = codes[half] ?? ' ';
      return code === ' ' ? [] : [{ enrolment, on, session, code, toDecide: false }];
    }),
  );
}

export function marked(urn: string, marks: readonly MarkData[], time?: string, la = '999'): OutgoingEvent {
  return outgoing(marksRecorded, { la, urn, source: 'extractor', marks: [...marks] }, time);
}

/** The authority's calendar of 2026/27 as collection tells it: the default one, changed. */
export function calendarTold(changes: Partial<DataOf<typeof calendarSet>>): OutgoingEvent {
  const { halfTerms, closedOn } = defaultCalendar('2026/27');
  const times = { default: { am: '09:30', pm: '13:30' }, schools: [] };
  const dates = { halfTerms: [...halfTerms] as DataOf<typeof calendarSet>['halfTerms'], closedOn: [...closedOn] };
  return outgoing(calendarSet, { la: '999', year: '2026/27', ...dates, times, ...changes });
}

export const officer = person('vs-officer', '999');
