import { dayInWords, dayShort, percentInWords, type Day, type Session } from '@tutela/education';
import { countInWords, numberInWords, sessionWords } from '@tutela/ui';
import { capitalised, clockOf, dayAt, momentInWords } from '@tutela/web';
import type { MatchState } from '../../shared/matching/matching';
import {
  daysRunning,
  isMarked,
  knownOf,
  markOf,
  type Known,
  type RegisterChild,
  type RegisterGroups,
} from './register';

export const todayWords = {
  title: 'Today',
  loading: 'Getting the marks of the day',
  print: 'Print this register',
  add: 'Add a mark',
  addTitle: 'For which child?',
  addNext: 'Next',
  filters: 'Which children',
  sessions: 'Which session',
  notDue: (session: Session): string => `The ${sessionWords[session]} is not due yet.`,
  attending: 'attending, of marks that are in',
  yearSoFar: 'attended this school year so far',
  figures: 'The session in figures',
  caption: 'The register, by what is known',
  nobody: 'No child of yours is on the roll of a school on this day.',
  notBegun:
    'Collection has not begun. Nobody is called and nothing is read until your authority says so. No child’s marks are here yet.',
  allShown: 'Show all children',
  backToToday: 'Back to today',
  lastOpen: (on: Day): string => `Open the register of ${dayInWords(on)}`,
  columns: {
    child: 'Child',
    school: 'School and placement',
    worker: 'Social worker',
    before: 'Last 5 days',
    sessions: 'am, pm',
    heard: 'School last heard',
    known: 'What we know',
    act: 'What to do',
  },
  notHeard: 'Not heard yet',
  unmatchedHint: 'Nothing is collected of a child whom the school’s extractor has not matched.',
  toMatching: 'See the matching',
  noWorker: 'not on the list',
  noPlacement: 'Placement not on the list',
  schoolClosed: 'school closed',
  show: {
    open: (count: string): string => `Not in or not known, ${count}`,
    unexplained: (count: string): string => `Not explained, ${count}`,
    all: (count: string): string => `All ${count}`,
  },
} as const;

/** The headings of the groups, in the order they stand. */
export const groupWords: readonly { known: Known; words: string }[] = [
  { known: 'unexplained', words: 'Not explained' },
  { known: 'missing', words: 'No mark yet' },
  { known: 'unmatched', words: 'Not matched yet' },
  { known: 'reason', words: 'Absent with a reason' },
  { known: 'unauthorised', words: 'Explained, not authorised' },
  { known: 'activity', words: 'Approved activity' },
  { known: 'present', words: 'Present' },
  { known: 'not-expected', words: 'Not expected, or not due yet' },
];

/** The session that is looked at, and from which day. */
export interface Moment {
  on: Day;
  today: Day;
  session: Session;
}

/** "this morning", or "on the morning of Friday 20 November 2026" for another day. */
function whenInWords({ on, today, session }: Moment): string {
  return on === today ? `this ${sessionWords[session]}` : `on the ${sessionWords[session]} of ${dayInWords(on)}`;
}

const now = { is: 'is', are: 'are', told: 'has told', yet: ' yet' };
const then = { is: 'was', are: 'were', told: 'told', yet: '' };

/** The answer of the page in a sentence. */
export function answerInWords(groups: RegisterGroups, moment: Moment): string {
  const when = whenInWords(moment);
  const tense = moment.on < moment.today ? then : now;
  const unexplained = groups.unexplained.length;
  const missing = groups.missing.length;
  const unmatched = groups.unmatched.length;
  if (unexplained > 0) {
    const who = unexplained === 1 ? `1 child ${tense.is}` : `${numberInWords(unexplained)} children ${tense.are}`;
    return `${who} absent ${when} and nobody ${tense.told} us why`;
  }
  const known = [groups.present, groups.activity, groups.reason, groups.unauthorised];
  const isKnown = known.some((group) => group.length > 0);
  if (!isKnown && missing + unmatched === 0) return `No mark ${tense.is} due${tense.yet} ${when}`;
  if (missing + unmatched === 0) return `No child ${tense.is} absent without a reason ${when}`;
  if (!isKnown) return `No marks have come${tense.yet} ${when}`;
  return `Every absence ${when} ${tense.is} explained, ${withoutInWords(missing, unmatched, tense.yet)}`;
}

/** "and 1 child has no mark yet"; "1 child has no mark yet, and 2 are not matched". */
function withoutInWords(missing: number, unmatched: number, yet: string): string {
  const without = `${countInWords(missing, 'child has', 'children have')} no mark${yet}`;
  if (unmatched === 0) return `and ${without}`;
  if (missing === 0) return `and ${countInWords(unmatched, 'child is', 'children are')} not matched yet`;
  return `${without}, and ${numberInWords(unmatched)} ${unmatched === 1 ? 'is' : 'are'} not matched`;
}

/** "Thursday 10 June 2027, as of 09:42. Marks are in for 207 of 212 children, at 94 schools." Of another day it says when it was read. */
export function leadInWords(
  groups: RegisterGroups,
  { on, asOf, schools, session }: { on: Day; asOf: string; schools: number; session: Session },
): string {
  const children = Object.values(groups).flat();
  const all = children.length;
  const marked = children.filter((child) => isMarked(markOf(child, session), on)).length;
  const at = `at ${countInWords(schools, 'school', 'schools')}`;
  const read = dayAt(asOf) === on ? clockOf(asOf) : momentInWords(asOf);
  return `${dayInWords(on)}, as of ${read}. Marks are in for ${numberInWords(marked)} of ${countInWords(all, 'child', 'children')}, ${at}.`;
}

export function closedInWords({ on, today }: Pick<Moment, 'on' | 'today'>): string {
  if (on === today) return 'Schools are closed today';
  return `Schools ${on < today ? then.are : now.are} closed on ${dayInWords(on)}`;
}

/** What stands over the marks of the day: "Today" only where it is. */
export const dayHead = ({ on, today }: Moment): string => (on === today ? 'Today' : dayShort(on));

/** "Thu". */
export const weekdayShort = (day: Day): string => dayInWords(day).slice(0, 3);

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];

/** What the marks themselves tell about a child who is not in, or not known. */
export function knownInWords(child: RegisterChild, { on, today, session }: Moment): string {
  const mark = markOf(child, session);
  const known = knownOf(mark, on);
  if (known === 'unexplained') return runningInWords(daysRunning(child));
  if (known === 'unmatched') return matchWords[mark.match ?? 'not-yet'];
  if (known !== 'missing') return '';
  if (mark.code !== undefined && mark.code !== '-') return `The school sent “${mark.code}”, which is no mark we know.`;
  const heard = heardOn(mark.lastHeardAt) ?? '';
  if (heard === on) return 'The school’s marks came, but not this one.';
  // Only the last time is known: of a day before it nothing can be said.
  if (heard > on) return 'The school has been heard since, but this mark has not come.';
  return `Nothing has come from the school ${on === today ? 'today' : 'on that day or since'}.`;
}

const matchWords: Record<MatchState, string> = {
  matched: '',
  doubtful: 'In doubt at the school, so nothing is collected yet.',
  'not-here': 'The school’s extractor did not find the child there, so nothing is collected.',
  'not-yet': 'The school’s extractor has not looked for the child yet, so nothing is collected.',
};

function runningInWords(daysBefore: number): string {
  if (daysBefore === 0) return 'First day.';
  const ordinal = ordinals[daysBefore];
  return ordinal === undefined ? 'More than five days running.' : `${ordinal} day running.`;
}

const heardOn = (at: string | undefined): Day | undefined => (at === undefined ? undefined : dayAt(at));

/** "09:12" on the register's own day, with its date on another. */
export function heardInWords(at: string, on: Day): string {
  const day = dayAt(at);
  return day === on ? clockOf(at) : `${dayShort(day)}, ${clockOf(at)}`;
}

/** What the link at the end of a row says. */
export const actInWords = (known: Known): string =>
  known === 'unexplained' ? 'Add reason' : known === 'missing' || known === 'unmatched' ? 'Enter it' : 'Correct';

export const rateWords = (rate: number | undefined): string => (rate === undefined ? 'no marks' : percentInWords(rate));

export const sessionTitle = (session: Session): string => `${capitalised(sessionWords[session])} session`;
