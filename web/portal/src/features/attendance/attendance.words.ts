import { attendanceRate, dayInTable, dayShort, percentInWords, type Day } from '@tutela/education';
import { countInWords, numberInWords, pointsInWords } from '@tutela/ui';
import type { Count, GroupBy, Window } from './attendance.search';
import type { Summary } from './figures';

export const attendanceWords = {
  title: 'Attendance',
  loading: 'Getting the figures',
  none: 'There is no mark in these days',
  noneLead: 'Figures appear as soon as marks have come for a day of this window.',
  filters: { window: 'Dates', count: 'Count', compare: 'Compare with' },
  windows: {
    year: 'This school year',
    'half-term': 'This half term',
    'last-year': 'Last school year',
    own: 'Own dates',
  } satisfies Record<Window, string>,
  counts: { child: 'Per child (ours)', official: 'Official, per school' } satisfies Record<Count, string>,
  compares: { 'last-year': 'Same weeks last year', none: 'Nothing' },
  from: 'From',
  to: 'To',
  show: 'Show these days',
  wrongWay: 'The last day must not be before the first.',
  figures: 'The window in figures',
  missed: (authorised: string, unauthorised: string): string =>
    `of sessions missed: ${authorised} authorised, ${unauthorised} not`,
  persistent: 'persistently absent, missed 10% or more.',
  severe: 'severely absent, missed half or more.',
  ofChildren: (share: string): string => `${share} of those counted`,
  missing: 'sessions without a mark. They are in no figure here',
  weeks: 'Attendance, week by week',
  weeksHint: 'All children, each once. Hover or press the arrow keys for a week.',
  weekOf: (monday: Day): string => `Week of ${dayInTable(monday)}`,
  threshold: 'persistent absence',
  now: {
    year: 'This year',
    'half-term': 'This half term',
    'last-year': 'Last year',
    own: 'These days',
  } satisfies Record<Window, string>,
  before: 'Year before',
  bars: 'Sessions missed',
  barsHint: 'Share of possible sessions, by half term',
  dots: 'By year group',
  groups: 'Figures by',
  groupBy: {
    school: 'School',
    year: 'Year group',
    placement: 'Placement',
    worker: 'Social worker',
    child: 'Child',
  } satisfies Record<GroupBy, string>,
  columns: {
    children: 'Children',
    possible: 'Possible',
    missed: 'Missed',
    attended: 'Attended',
    persistent: 'Persistent',
    severe: 'Severe',
    change: 'Against year before',
  },
  notThen: 'no figure',
  only: (name: string): string => `Only ${name}`,
  all: 'All children',
  showAll: (count: number): string => `Show all ${numberInWords(count)}`,
  print: 'Print',
  export: 'Export these figures',
  exportTitle: 'Export these figures',
  exportWhat: (by: GroupBy, rows: number): string =>
    by === 'child'
      ? `One row for each of ${countInWords(rows, 'child', 'children')}, by child number. No name, UPN or birth date is in the file.`
      : `One row for each of ${numberInWords(rows)} groups by ${attendanceWords.groupBy[by].toLowerCase()}. No child is named in the file.`,
  exportWhere: 'It is made in this page from figures that you have read and that are in the audit log as read.',
  exportGo: 'Export',
} as const;

const windowWords: Record<Window, string> = {
  year: 'this year',
  'half-term': 'this half term',
  'last-year': 'last year',
  own: 'in these days',
};

/** "91.2% attended this year, 1.3 points more than the year before". */
export function answerInWords(now: Summary, before: Summary | undefined, window: Window): string {
  const rate = attendanceRate(now.figures);
  if (rate === undefined) return attendanceWords.none;
  const answer = `${percentInWords(rate)} attended ${windowWords[window]}`;
  const then = before && attendanceRate(before.figures);
  if (then === undefined) return answer;
  const points = Math.round((rate - then) * 1000) / 10;
  if (points === 0) return `${answer}, as many as the year before`;
  return `${answer}, ${Math.abs(points).toFixed(1)}\u00a0points ${points > 0 ? 'more' : 'fewer'} than the year before`;
}

/** "212 children, 66,948 possible sessions, 3 September 2026 to 9 June 2027. Counted per child." */
export function leadInWords(
  { children, figures }: Summary,
  { from, to }: { from: Day; to: Day },
  count: Count,
): string {
  const counted =
    count === 'child'
      ? 'Counted per child, each session once'
      : 'Counted at each school by itself, as in official figures';
  return `${countInWords(children, 'child', 'children')}, ${numberInWords(figures.possible)} possible sessions, ${dayInTable(from)} to ${dayInTable(to)}. ${counted}.`;
}

export const shareInWords = (part: number, whole: number): string =>
  whole === 0 ? '0.0%' : percentInWords(part / whole, []);

/** "+2.4" points against the year before, or that there is nothing to compare with. */
export function changeInWords(now: number | undefined, before: number | undefined): string {
  if (now === undefined || before === undefined) return attendanceWords.notThen;
  return pointsInWords((now - before) * 100);
}

export const tickOf = (monday: Day): string => dayShort(monday).split(' ')[1] ?? '';
