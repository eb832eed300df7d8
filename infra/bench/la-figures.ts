import { readTotals } from '@tutela/contracts';
import { addDays, daysBetween, type Day } from '@tutela/education';
import { DatabaseServer } from '@tutela/platform';
import { atAPace, littleOf, percentile, type Measure } from './measure';
import { year, type Stand } from './stand';

const callers = 16;
const perSecond = 20;
const forMs = 15_000;
const children = 2000;

/** The bits of every child over the days, as the totals count them, and nothing else. */
const sameBits = `
  SELECT sum(bit_count(possible & places)), sum(bit_count(attended & places))
  FROM reporting.enrolment JOIN reporting.enrolment_year USING (enrolment),
    LATERAL (SELECT (~ 0::bit(732) >> $2) & (~ 0::bit(732) << $3) AS places) AS window_asked
  WHERE school_year = $1`;

/**
 * Totals of an authority of 2,000 children over any window of a year, with the audit entry of each read; 16 callers, 20 requests a second
 * together. The limit is the database's share: the same bits counted by one statement, at the same pace.
 */
export async function laFigures(stand: Stand): Promise<Measure[]> {
  await makeMany(stand);
  const officer = stand.platform.as('k.osei');
  const whole = await officer.ask(readTotals, { from: year.from, to: year.to });
  if (whole.children < children) throw new Error(`There are ${whole.children} children, not ${children}.`);
  const value = await atAPace(perSecond, forMs, callers, (turn) => officer.ask(readTotals, windowOf(turn)));
  const limit = await stand.bare(
    callers,
    (pool) =>
      atAPace(perSecond, forMs / 3, callers, (turn) => {
        const { from, to } = windowOf(turn);
        const [first, last] = [from, to].map((day) => 2 * daysBetween(year.from, day));
        return pool.query(sameBits, ['2025/26', first, 730 - (last ?? 0)]);
      }),
    new DatabaseServer(stand.platform.config).name('la_999'),
  );
  return [0.5, 0.99].map((share) =>
    littleOf(`la-figures-p${share * 100}`, 'ms', { value: percentile(value, share), limit: percentile(limit, share) }),
  );
}

/** Another one at each turn, of a week up to the whole year. */
function windowOf(turn: number): { from: Day; to: Day } {
  const days = daysBetween(year.from, year.to);
  const from = (turn * 37) % (days - 7);
  return { from: addDays(year.from, from), to: addDays(year.from, Math.min(days, from + 7 + ((turn * 53) % days))) };
}

/** More children with the marks of those that there are. */
async function makeMany({ platform: { eye } }: Stand): Promise<void> {
  const [row] = await eye.rows<{ count: number }>('la_999', 'SELECT count(*)::int AS count FROM reporting.enrolment');
  const copies = Math.ceil(children / (row?.count ?? children));
  await eye.rows(
    'la_999',
    `WITH copied AS (
       SELECT gen_random_uuid() AS id, enrolment, child + copy * 1000000 AS child
       FROM reporting.enrolment, generate_series(1, $1::int) AS copy
     ), enrolments AS (
       INSERT INTO reporting.enrolment (enrolment, child, urn, starts_on, ends_on, registration, year_group, count_from, count_to, owed_from, gaps)
       SELECT id, copied.child, urn, starts_on, ends_on, registration, year_group, count_from, count_to, owed_from, gaps
       FROM copied JOIN reporting.enrolment USING (enrolment) RETURNING enrolment
     )
     INSERT INTO reporting.enrolment_year (enrolment, school_year, codes, possible, attended, to_decide, unnumbered)
     SELECT id, school_year, codes, possible, attended, to_decide, unnumbered
     FROM copied JOIN enrolments ON enrolments.enrolment = id JOIN reporting.enrolment_year AS own ON own.enrolment = copied.enrolment`,
    [copies],
  );
}
