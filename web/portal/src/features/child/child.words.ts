import { dayInTable, daysBetween, schoolYearFrom, yearGroupAt, type Day, type SessionFigures } from '@tutela/education';
import { numberInWords } from '@tutela/ui';
import type { Enrolment, RosterChild } from '../../shared/roster/roster';
import { yearGroupWords } from '../../shared/words';

export const childWords = {
  title: 'A child’s year',
  trail: 'Children',
  loading: 'Getting the child’s year',
  print: 'Print',
  correct: 'Correct a mark',
  noDay: 'Choose a day first.',
  year: 'School year',
  figures: 'The year in figures',
  perChild: 'attended, per child',
  none: 'no sessions',
  ofPossible: ({ possible, present, approvedActivity }: SessionFigures): string =>
    `${numberInWords(present + approvedActivity)} of ${numberInWords(possible)} possible sessions`,
  official: (schoolName: string): string => `official, at ${schoolName} only`,
  persistent: 'Persistent absence',
  severe: 'Severe absence',
  unauthorised: 'unauthorised sessions',
  authorised: 'authorised sessions missed',
  missing: 'sessions without a mark. They are in no figure here',
  sheet: 'The year, mark by mark',
  view: 'How the year is shown',
  calendar: 'Calendar',
  table: 'Table',
  gridLabel: 'The year of this child, mark by mark',
  nothingYet: 'There are no term dates for this year yet.',
  noMark: 'No mark has come for this session.',
  notDue: 'Not due yet.',
  add: 'Add a mark',
  correctDay: 'Correct this day',
  replaced: 'What it replaced',
  places: 'Schools, placements and care',
  inCare: 'In care',
  since: (day: Day): string => `since ${dayInTable(day)}`,
  span: (from: Day, to: Day): string => `${dayInTable(from)} to ${dayInTable(to)}`,
  dual: 'second school',
  placementUnknown: 'Placement not on the list',
  key: {
    present: 'present',
    activity: 'approved activity',
    authorised: 'authorised',
    unauthorised: 'unauthorised',
    notPossible: 'not possible',
    missing: 'no mark',
    toDecide: 'to decide',
  },
} as const;

const daysOfYear = 365.25;

/** "Year 9, age 14. Thornbeck High School since 1 September 2026. Foster care. Social worker L. Barraclough." */
export function leadInWords(child: RosterChild, school: Enrolment | undefined, on: Day): string {
  const { birthDate, placement, socialWorker } = child;
  const yearGroup = school?.yearGroup ?? (birthDate ? yearGroupAt(birthDate, on) : undefined);
  const age = birthDate ? `, age ${Math.floor(daysBetween(birthDate, on) / daysOfYear)}` : '';
  const parts = [
    `${yearGroupWords(yearGroup)}${age}`,
    school ? `${school.schoolName} ${spanInWords(school)}` : undefined,
    placement,
    socialWorker ? `Social worker ${socialWorker}` : undefined,
  ];
  return `${parts.filter((part) => part !== undefined).join('. ')}.`;
}

export const spanInWords = ({ from, to }: { from: Day; to?: Day }): string =>
  to === undefined ? childWords.since(from) : childWords.span(from, to);

export const schoolYearInWords = (year: number): string => schoolYearFrom(year);
