import { events, marksRecorded, type CloudEvent } from '@tutela/contracts';
import { openTransport, type EventTransport, type ServiceConfig } from '@tutela/platform';
import { eventually, type DatabaseEye } from '@tutela/testing';
import { randomUUID } from 'node:crypto';
import { wrong, type Wrong } from './wrong';

const withinMs = 60_000;
/** Where the acts of each service write down what they tell. */
const outboxes = [
  ['la_999', 'collection'],
  ['identity', 'identity'],
  ['cases', 'cases'],
] as const;

type DeadLetters = Awaited<ReturnType<EventTransport['deadLetters']>>;

interface Told {
  readonly id: string;
  readonly event: CloudEvent;
}

/** What the acts have written down against what the transport delivers: each event is told, and of one thing in its order (SY-02). */
export async function wrongEvents(eye: DatabaseEye, config: ServiceConfig): Promise<Wrong[]> {
  const written = await whatIsWritten(eye);
  const { told, dead } = await whatIsTold(config);
  const ids = new Set(written.map(({ id }) => id));
  const toldIds = new Set(told.map(({ id }) => id));
  const ofOutboxes = new Set(written.map(({ event }) => event.type));
  return [
    ...dead.map(({ topic, reason }) => wrong('lost', `an event of ${topic} ended as a dead letter: ${reason}`)),
    ...written.filter(({ id }) => !toldIds.has(id)).map(({ event }) => wrong('lost', `a ${event.type} was not told`)),
    ...told
      .filter(({ id, event }) => ofOutboxes.has(event.type) && !ids.has(id))
      .map(({ event }) => wrong('phantom', `a ${event.type} was told and no act has written it down`)),
    ...wrongOrder(
      written.filter(({ id }) => toldIds.has(id)),
      told.filter(({ id }) => ids.has(id)),
    ),
  ];
}

async function whatIsWritten(eye: DatabaseEye): Promise<Told[]> {
  const rows: Told[] = [];
  for (const [database, schema] of outboxes) {
    rows.push(...(await eye.rows<Told>(database, `SELECT id, event FROM ${schema}.outbox ORDER BY seq`)));
  }
  return rows;
}

/** As any transport delivers them to somebody new; a second delivery counts for nothing. */
async function whatIsTold(config: ServiceConfig): Promise<{ told: Told[]; dead: DeadLetters }> {
  const topics = [...new Set(events.map(({ topic }) => topic))];
  const transport = await openTransport(config);
  const group = `test-faults-${randomUUID()}`;
  const heard = new Map<string, Told>();
  try {
    await transport.subscribe(group, topics, (event) => {
      if (!heard.has(event.id)) heard.set(event.id, { id: event.id, event });
      return Promise.resolve();
    });
    await eventually(async () => {
      const lags = (await transport.lags()).filter((lag) => lag.group === group);
      return lags.length > 0 && lags.every(({ behind }) => behind === 0);
    }, withinMs);
    return { told: [...heard.values()], dead: await transport.deadLetters() };
  } finally {
    await transport.close();
  }
}

function wrongOrder(written: readonly Told[], told: readonly Told[]): Wrong[] {
  const [there, here] = [bySubject(written), bySubject(told)];
  const turned = [...there].filter(([subject, ids]) => here.get(subject)?.join() !== ids.join());
  return turned.map(([subject]) => wrong('reordered', `the events of ${subject} were told in another order`));
}

/** A batch and an amendment of one school share its key and need not wait for each other: there each mark has its order. */
function bySubject(events: readonly Told[]): Map<string, string[]> {
  const found = new Map<string, string[]>();
  for (const { id, event } of events) {
    for (const subject of subjectsOf(event)) found.set(subject, [...(found.get(subject) ?? []), id]);
  }
  return found;
}

function subjectsOf(event: CloudEvent): string[] {
  if (event.type !== marksRecorded.type) return [`${event.type} ${event.subject}`];
  const { marks } = marksRecorded.data.parse(event.data);
  return marks.map(({ enrolment, on, session }) => `${enrolment} ${on} ${session}`);
}
