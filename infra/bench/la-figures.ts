import { readTotals } from '@tutela/contracts';
import { addDays, daysBetween, type Day } from '@tutela/education';
import { act, LaDatabases } from '@tutela/platform';
import { readPlainTotals } from '../../services/reporting/src/figures/totals.store';
import { Window } from '../../services/reporting/src/figures/window';
import { atAPace, littleOf, msOf, percentile, type Measure } from './measure';
import { year, type Stand } from './stand';

const callers = 16;
const perSecond = 20;
const forMs = 15_000;
/** Connections are opened and statements planned by then. */
const warmUpMs = 2000;
const children = 2000;

/**
 * Totals of an authority of 2,000 children over any window of a year, with the audit entry of each read; 16 callers, 20 requests a second
 * together. The limit is the database's share: the statement of the totals from its sending to its answer, by as many callers at the same pace.
 */
export async function laFigures(stand: Stand): Promise<Measure[]> {
  await makeMany(stand);
  const officer = stand.platform.as('k.osei');
  const whole = await officer.ask(readTotals, { from: year.from, to: year.to });
  if (whole.children < children) throw new Error(`There are ${whole.children} children, not ${children}.`);
  await atAPace(perSecond, warmUpMs, callers, (turn) => officer.ask(readTotals, windowOf(turn)));
  const value = await atAPace(perSecond, forMs, callers, (turn) => officer.ask(readTotals, windowOf(turn)));
  const limit = await databaseShare(stand);
  return [0.5, 0.99].map((share) =>
    littleOf(`la-figures-p${share * 100}`, 'ms', { value: percentile(value, share), limit: percentile(limit, share) }),
  );
}

async function databaseShare({ platform: { config } }: Stand): Promise<number[]> {
  const las = new LaDatabases({ config, service: 'reporting', onCommit: () => undefined });
  try {
    const place = await las.place('999');
    const counting = { audit: { notAudited: 'counts and tells nobody' } };
    const taken: number[] = [];
    const count = (turn: number): Promise<unknown> => {
      const { from, to } = windowOf(turn);
      return act(place, counting, { kind: 'system', name: 'bench' }, async (tx) => {
        const window = new Window(from, to);
        taken.push(await msOf(() => readPlainTotals(tx, window)));
      });
    };
    await atAPace(perSecond, warmUpMs, callers, count);
    taken.length = 0;
    await atAPace(perSecond, forMs, callers, count);
    return taken;
  } finally {
    await las.close();
  }
}

/** Another one at each turn, of a week up to the whole year. */
function windowOf(turn: number): { from: Day; to: Day } {
  const days = daysBetween(year.from, year.to);
  const from = (turn * 37) % (days - 7);
  return { from: addDays(year.from, from), to: addDays(year.from, Math.min(days, from + 7 + ((turn * 53) % days))) };
}

/** So many children, with the marks of those that there are. */
async function makeMany({ platform: { eye } }: Stand): Promise<void> {
  const [row] = await eye.rows<{ count: number }>(
    'la_999',
    'SELECT count(DISTINCT child)::int AS count FROM reporting.enrolment',
  );
  const there = row?.count ?? children;
  await eye.rows(
    'la_999',
    `WITH chosen AS (
       SELECT child, copy FROM (SELECT DISTINCT child FROM reporting.enrolment) AS own, generate_series(1, $1::int) AS copy LIMIT $2
     ), copied AS (
       SELECT gen_random_uuid() AS id, enrolment, child + copy * 1000000 AS child FROM reporting.enrolment JOIN chosen USING (child)
     ), enrolments AS (
       INSERT INTO reporting.enrolment (enrolment, child, urn, starts_on, ends_on, registration, year_group, count_from, count_to, owed_from, gaps)
       SELECT id, copied.child, urn, starts_on, ends_on, registration, year_group, count_from, count_to, owed_from, gaps
       FROM copied JOIN reporting.enrolment USING (enrolment) RETURNING enrolment
     ), years AS (
       INSERT INTO reporting.enrolment_year (enrolment, school_year, codes, possible, attended, to_decide, unnumbered)
       SELECT id, school_year, codes, possible, attended, to_decide, unnumbered
       FROM copied JOIN enrolments ON enrolments.enrolment = id JOIN reporting.enrolment_year AS own ON own.enrolment = copied.enrolment
       RETURNING enrolment, school_year
     )
     INSERT INTO reporting.counted_year (school_year, enrolment, child, possible, attended)
     SELECT school_year, id, copied.child, possible, attended
     FROM copied JOIN years ON years.enrolment = id JOIN reporting.counted_year AS own USING (school_year)
     WHERE own.enrolment = copied.enrolment`,
    [Math.ceil(children / there), children - there],
  );
  // As a server does by itself a minute later: so many rows at once are no day of reporting's.
  await eye.rows('la_999', 'ANALYZE reporting.counted_year, reporting.enrolment');
}
