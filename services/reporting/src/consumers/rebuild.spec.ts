import type { CloudEvent } from '@tutela/contracts';
import {
  closedByMarks,
  codeByte,
  countSessions,
  schoolYearOf,
  SESSION_PLACES,
  sessionPosition,
  type Session,
} from '@tutela/education';
import { LaDatabases } from '@tutela/platform';
import { DatabaseEye, testConfig } from '@tutela/testing';
import fc from 'fast-check';
import { laMigrations } from '../migrations/la-migrations';
import {
  anEnrolment,
  buildAuthorities,
  enrolled,
  marked,
  type EnrolmentData,
  type MarkData,
} from '../test-support/reporting-under-test';
import { ReportingConsumer } from './reporting.consumer';

const config = testConfig();
const eye = new DatabaseEye(config);
const las = new LaDatabases({
  config,
  service: 'reporting',
  migrations: laMigrations,
  onCommit: () => undefined,
});
const consumer = new ReportingConsumer(las);

beforeAll(() => buildAuthorities(config, ['999']));
afterAll(() => las.close());

const urns = ['999001', '999002', '999003'];
const enrolments = urns.flatMap((urn) => [anEnrolment({ urn }), anEnrolment({ urn })]);

const aMark = fc.record({
  which: fc.nat(1),
  on: fc.constantFrom('2026-07-20', '2026-07-31', '2026-08-01', '2026-11-16', '2026-11-17'),
  session: fc.constantFrom<Session>('AM', 'PM'),
  code: fc.constantFrom('/', '\\', 'N', 'I', 'D', '#', '#', '#', '-', 'Q9', 'X'),
  toDecide: fc.boolean(),
});
const aBatch = fc.record({ school: fc.nat(2), marks: fc.array(aMark, { maxLength: 6 }) });
const aHistory = fc.record({
  batches: fc.array(aBatch, { minLength: 1, maxLength: 12 }),
  picks: fc.array(fc.nat(20), { minLength: 20, maxLength: 20 }),
  again: fc.array(fc.nat(17), { maxLength: 5 }),
});

interface Told {
  readonly key: string;
  readonly event: CloudEvent;
  readonly urn: string;
  readonly marks: readonly MarkData[];
}

function historyOf(
  batches: readonly { school: number; marks: readonly (Omit<MarkData, 'enrolment'> & { which: number })[] }[],
): Told[] {
  const first = enrolments.map((one) => ({ ...enrolled(one), urn: one.urn, marks: [] }));
  const then = batches.map(({ school, marks }, index) => {
    const urn = urns[school] ?? '';
    const own = marks.map(({ which, ...mark }) => ({ ...mark, enrolment: enrolmentAt(school, which).enrolment }));
    return { ...marked(urn, own, new Date(Date.UTC(2026, 10, 16, 9, index)).toISOString()), urn, marks: own };
  });
  return [...first, ...then];
}

function enrolmentAt(school: number, which: number): EnrolmentData {
  const enrolment = enrolments[2 * school + which];
  if (!enrolment) throw new Error('no such enrolment');
  return enrolment;
}

/** Another order that the topic allows: keys mixed anew, each key in its own order. */
function mixed(history: readonly Told[], picks: readonly number[]): Told[] {
  const queues = urns.map((urn) => history.filter((told) => told.urn === urn));
  return history.flatMap((_, index) => {
    const waiting = queues.filter((queue) => queue.length > 0);
    const queue = waiting[(picks[index % picks.length] ?? 0) % waiting.length];
    return queue?.splice(0, 1) ?? [];
  });
}

/** The figures worked out from all that was ever told, without any of the service's code. */
function recomputed(history: readonly Told[]) {
  const standing = new Map<string, MarkData>();
  for (const mark of history.flatMap((told) => told.marks)) {
    standing.set(`${mark.enrolment}/${mark.on}/${mark.session}`, mark);
  }
  const rows = new Map<string, MarkData[]>();
  for (const mark of standing.values()) {
    const key = `${mark.enrolment} ${schoolYearOf(mark.on)}`;
    rows.set(key, [...(rows.get(key) ?? []), mark]);
  }
  return {
    years: [...rows].map(([key, marks]) => ({ key, ...rowOf(marks) })).sort(byKey),
    closed: closedOf([...standing.values()]),
  };
}

function rowOf(marks: readonly MarkData[]) {
  const codes = Buffer.alloc(SESSION_PLACES);
  const bits = {
    possible: new Uint8Array(SESSION_PLACES),
    attended: new Uint8Array(SESSION_PLACES),
    to_decide: new Uint8Array(SESSION_PLACES),
  };
  const unnumbered: Record<string, string> = {};
  for (const mark of marks) {
    const place = sessionPosition(mark.on, mark.session);
    const figures = countSessions([mark]);
    codes[place] = codeByte(mark.code);
    bits.possible[place] = figures.possible;
    bits.attended[place] = figures.present + figures.approvedActivity;
    bits.to_decide[place] = mark.toDecide ? 1 : 0;
    if (codes[place] === 255) unnumbered[String(place)] = mark.code;
  }
  const text = Object.fromEntries(Object.entries(bits).map(([name, map]) => [name, map.join('')]));
  return { codes: codes.toString('hex'), ...text, unnumbered };
}

function closedOf(standing: readonly MarkData[]): string[] {
  return urns.flatMap((urn) => {
    const own = standing.filter((mark) => enrolments.find((one) => one.enrolment === mark.enrolment)?.urn === urn);
    const [am, pm] = (['AM', 'PM'] as const).map((session) =>
      closedByMarks(own.filter((mark) => mark.session === session)),
    );
    return (am ?? []).filter((day) => pm?.includes(day)).map((day) => `${urn} ${day}`);
  });
}

function byKey(one: { key: string }, other: { key: string }): number {
  return one.key < other.key ? -1 : 1;
}

async function stored() {
  const years = await eye.rows<{ key: string }>(
    'la_999',
    `SELECT enrolment || ' ' || school_year AS key, encode(codes, 'hex') AS codes, possible::text, attended::text, to_decide::text, unnumbered
     FROM reporting.enrolment_year`,
  );
  const closed = await eye.rows<{ day: string }>(
    'la_999',
    `SELECT urn || ' ' || "on" AS day FROM reporting.closed_day ORDER BY 1`,
  );
  const [version] = await eye.rows<{ n: string }>('la_999', 'SELECT n FROM reporting.version');
  return { years: years.sort(byKey), closed: closed.map((row) => row.day), version: Number(version?.n) };
}

/** Rows that totals are made of and that are not what marks and days say. */
async function miscounted(): Promise<number> {
  const [row] = await eye.rows<{ years: number; agree: number }>(
    'la_999',
    `SELECT (SELECT count(*)::int FROM reporting.enrolment_year) AS years,
       (SELECT count(*)::int FROM reporting.year_that_counts NATURAL JOIN reporting.counted_year) AS agree`,
  );
  return (row?.years ?? 0) - (row?.agree ?? 0);
}

async function forgetAll(): Promise<void> {
  await las.place('999');
  await eye.rows(
    'la_999',
    'TRUNCATE reporting.enrolment, reporting.enrolment_year, reporting.counted_year, reporting.closed_day, reporting.school_heard, reporting.inbox',
  );
  await eye.rows('la_999', 'UPDATE reporting.version SET n = 0');
}

describe('figures of events', () => {
  it('SY-02 VS-29 are what a recomputation from all events gives, in every order of the keys and however often delivered', async () => {
    await fc.assert(
      fc.asyncProperty(aHistory, async ({ batches, picks, again }) => {
        await forgetAll();
        const history = historyOf(batches);
        const delivered = mixed(history, picks);
        for (const { event } of delivered) await consumer.handle(event);
        for (const index of again) await consumer.handle(delivered[index % delivered.length]?.event as CloudEvent);

        expect(await stored()).toEqual({ ...recomputed(history), version: history.length });
        expect(await miscounted()).toBe(0);
      }),
      { numRuns: 15 },
    );
  });

  it('SY-02 VS-29 are the same where events are taken together, heard before or twice among them', async () => {
    await fc.assert(
      fc.asyncProperty(aHistory, fc.integer({ min: 2, max: 9 }), async ({ batches, picks, again }, atOnce) => {
        await forgetAll();
        const history = historyOf(batches);
        const delivered = mixed(history, picks).map(({ event }) => event);
        const repeated = again.map((index) => delivered[index % delivered.length] as CloudEvent);
        const before = delivered.slice(0, enrolments.length);
        for (const event of before) await consumer.handle(event);
        await takeAll([...delivered.slice(before.length), ...repeated], atOnce);

        const { years, closed } = await stored();
        expect({ years, closed }).toEqual(recomputed(history));
        expect(await miscounted()).toBe(0);
      }),
      { numRuns: 15 },
    );
  });
});

/** As a transport does that has so many at hand: together what may be, the others one by one. */
async function takeAll(events: readonly CloudEvent[], atOnce: number): Promise<void> {
  for (let at = 0; at < events.length;) {
    const taken = await consumer.handleTogether('999', events.slice(at, at + atOnce));
    if (taken === 0) await consumer.handle(events[at] as CloudEvent);
    at += Math.max(taken, 1);
  }
}
