import { dayInWords, schoolYearFrom, type Day } from '@tutela/education';
import { countInWords, numberInWords } from '@tutela/ui';
import { refusalWords } from '../../api/refusal.words';

export const calendarWords = {
  title: 'Term dates',
  trail: 'Term dates',
  loading: 'Getting the term dates',
  lead: 'On these days your schools owe a mark. They began as usual dates: change what is different with you. A day on which a school’s own register says it was closed needs nothing here.',
  years: 'Which school year',
  halfTerms: 'Half terms',
  halfTermColumns: { name: 'Half term', from: 'First day', to: 'Last day', days: 'School days', act: 'What to do' },
  change: 'Change',
  closed: 'Closed days',
  closedHint: 'Bank holidays and INSET days of all your schools.',
  closedColumns: { day: 'Day', act: 'What to do' },
  noneClosed: 'No day is closed.',
  add: 'Add a closed day',
  remove: 'Remove',
  times: 'Registration times',
  timesHint: 'From these times on a mark that has not come is shown as “No mark yet”.',
  am: 'Morning from',
  pm: 'Afternoon from',
  changeTimes: 'Change the times',
  own: 'Schools with their own',
  noneOwn: 'None',
  toSchools: 'Set one school’s times',
} as const;

/** "2026/27 has 190 school days". */
export const answerInWords = (year: number, days: number): string =>
  `${schoolYearFrom(year)} has ${countInWords(days, 'school day', 'school days')}`;

export const ownTimes = (name: string, am: string, pm: string): string => `${name}, ${am} and ${pm}`;

export const daysWords = (days: number): string => numberInWords(days);

export const halfTermWords = {
  title: (name: string): string => `Change ${name}`,
  follows: 'Figures follow at once. No mark that has come is lost.',
  from: 'First day',
  to: 'Last day',
  submit: 'Change the dates',
  busy: 'Changing the dates',
} as const;

export const closedDayWords = {
  title: 'Add a closed day',
  follows: 'On a closed day no mark is due at any of your schools.',
  day: 'Day',
  submit: 'Add the day',
  busy: 'Adding the day',
  removeTitle: (day: Day): string => `Open schools on ${dayInWords(day)}`,
  removeConfirm: 'Open them',
  removeFollows: 'From then on every school of yours owes its marks of that day.',
} as const;

export const calendarRefusals = {
  ...refusalWords,
  'not-in-order': 'A half term ends after it begins, and before the next one begins.',
  'outside-the-school-year': 'This day is not in the school year, which begins on 1 August.',
  'named-twice': 'This day is closed already.',
};
