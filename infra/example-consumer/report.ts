import { placesOfASchool } from '@tutela/contracts';
import { attended, countSessions, schoolYearOf } from '@tutela/education';
import type { Enrolment, Facts } from './facts';

/** One school's month, in sessions (VS-29): possible = attended + authorised + unauthorised. */
export interface SchoolMonth {
  /** `2026/27` */
  readonly schoolYear: string;
  /** `2026-11` */
  readonly month: string;
  readonly urn: string;
  /** With at least one possible session in the month. */
  readonly enrolments: number;
  readonly possible: number;
  readonly attended: number;
  readonly authorised: number;
  readonly unauthorised: number;
}

export interface Report {
  readonly la: string;
  /** By month, then by school. */
  readonly months: readonly SchoolMonth[];
  /** How many places outside contacts hold at each school where one ever had one (NC-07). */
  readonly places: readonly { readonly urn: string; readonly held: number; readonly of: number }[];
  /** Why the figures may be wrong: nothing where they are not. */
  readonly doubts: readonly string[];
}

export function reportOf(facts: Facts, missed: boolean): Report {
  return { la: facts.la, months: monthsOf(facts), places: placesOf(facts), doubts: doubtsOf(facts, missed) };
}

interface Mark {
  readonly enrolment: string;
  readonly on: string;
  readonly code: string;
}

function marksOf({ marks }: Facts): Mark[] {
  return [...marks].map(([key, code]) => {
    const [enrolment = '', on = ''] = key.split('/');
    return { enrolment, on, code };
  });
}

function monthsOf(facts: Facts): SchoolMonth[] {
  const groups = new Map<string, Mark[]>();
  for (const mark of marksOf(facts)) {
    const enrolment = facts.enrolments.get(mark.enrolment);
    if (!enrolment || !countsOn(enrolment, mark.on)) continue;
    const key = `${mark.on.slice(0, 7)}/${enrolment.urn}`;
    const group = groups.get(key) ?? [];
    group.push(mark);
    groups.set(key, group);
  }
  return [...groups]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([key, marks]) => schoolMonth(key, marks))
    .filter(({ possible }) => possible > 0);
}

function schoolMonth(key: string, marks: readonly Mark[]): SchoolMonth {
  const [month = '', urn = ''] = key.split('/');
  const figures = countSessions(marks);
  const possible = marks.filter((mark) => countSessions([mark]).possible > 0);
  return {
    schoolYear: schoolYearOf(`${month}-01`),
    month,
    urn,
    enrolments: new Set(possible.map(({ enrolment }) => enrolment)).size,
    possible: figures.possible,
    attended: attended(figures),
    authorised: figures.authorised,
    unauthorised: figures.unauthorised,
  };
}

/** Within roll, care and collection, and not between two periods in care (VS-22). Only what is owed later may be counted before the roll. */
function countsOn({ from, to, countFrom, countTo, owedFrom, gaps = [] }: Enrolment, on: string): boolean {
  const first = owedFrom === undefined && countFrom < from ? from : countFrom;
  const ends = [to, countTo].filter((end) => end !== undefined);
  return on >= first && ends.every((end) => on <= end) && !gaps.some((gap) => gap.from <= on && on <= gap.to);
}

function placesOf({ appointments }: Facts): Report['places'] {
  const held = new Map<string, number>();
  for (const { urn, state } of appointments.values()) {
    held.set(urn, (held.get(urn) ?? 0) + (state === 'ended' ? 0 : 1));
  }
  return [...held]
    .sort(([one], [other]) => one.localeCompare(other))
    .map(([urn, places]) => ({ urn, held: places, of: placesOfASchool }));
}

function doubtsOf(facts: Facts, missed: boolean): string[] {
  const types = [...new Set(facts.notUnderstood.values())].sort().join(', ');
  const strangers = new Set(
    marksOf(facts).flatMap(({ enrolment }) => (facts.enrolments.has(enrolment) ? [] : [enrolment])),
  );
  return [
    ...(facts.notUnderstood.size > 0
      ? [`${facts.notUnderstood.size} event(s) not understood, which this program has to learn: ${types}.`]
      : []),
    ...(strangers.size > 0
      ? [`Marks of ${strangers.size} enrolment(s) left out: no event has told of the enrolment.`]
      : []),
    ...(missed
      ? ['The broker had deleted events before this program heard them: it began too late, or runs too seldom.']
      : []),
  ];
}
