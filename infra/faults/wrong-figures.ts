import {
  attended,
  codeByte,
  countSessions,
  groupBy,
  schoolYearOf,
  SESSION_PLACES,
  sessionPosition,
  type SessionFigures,
} from '@tutela/education';
import { wrong, type Wrong } from './wrong';
import type { StoredMark, StoredYear } from './what-is-stored';

type FiguredMark = Pick<StoredMark, 'enrolment' | 'on' | 'session' | 'code'>;

interface Figured {
  readonly marks: readonly FiguredMark[];
  readonly years: readonly StoredYear[];
}

/** Each enrolment's year that does not follow from the marks, a sentence each (VS-29). */
export function wrongFigures({ marks, years }: Figured): Wrong[] {
  const expected = [...byEnrolment(marks)].flatMap(([enrolment, own]) => yearsOf(enrolment, own));
  const strangers = years.filter((year) => !expected.some((other) => isYear(year, other)));
  const altered = expected.filter((year) => {
    const found = years.find((other) => isYear(year, other));
    return (
      !found?.isCounted ||
      !found.codes.equals(year.codes) ||
      found.possible !== year.possible ||
      found.attended !== year.attended
    );
  });
  const sentence = ({ enrolment, year }: StoredYear) =>
    `the figures of ${enrolment} for ${year} do not follow from the marks`;
  return [
    ...strangers.map((year) => wrong('phantom', sentence(year))),
    ...altered.map((year) => wrong('lost', sentence(year))),
  ];
}

function isYear(one: StoredYear, other: StoredYear): boolean {
  return one.enrolment === other.enrolment && one.year === other.year;
}

function yearsOf(enrolment: string, marks: readonly FiguredMark[]): StoredYear[] {
  return [...new Set(marks.map(({ on }) => schoolYearOf(on)))].map((year) => {
    const own = marks.filter(({ on }) => schoolYearOf(on) === year);
    const codes = Buffer.alloc(SESSION_PLACES);
    for (const { on, session, code } of own) codes[sessionPosition(on, session)] = codeByte(code);
    const figures: SessionFigures = countSessions(own);
    return { enrolment, year, codes, possible: figures.possible, attended: attended(figures), isCounted: true };
  });
}

export function byEnrolment<M extends FiguredMark>(marks: readonly M[]): Map<string, M[]> {
  return groupBy(marks, ({ enrolment }) => enrolment);
}
