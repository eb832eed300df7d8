import { dayInWords, dayShort, londonDay, percentInWords, type Day, type Session } from '@tutela/education';
import { countInWords, numberInWords, sessionWords } from '@tutela/ui';
import { capitalised, clockOf } from '../../shared/words';
import { daysRunning, type Known, type RegisterChild, type RegisterGroups } from './register';

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
  figures: 'The session in figures',
  caption: 'The register, by what is known',
  nobody: 'No child of yours is on the roll of a school on this day.',
  notBegun:
    'Collection has not begun. Nobody is called and nothing is read until your authority says so. No child’s marks are here yet.',
  good: (session: Session): string => `No child is absent without a reason this ${sessionWords[session]}.`,
  allShown: 'Show all children',
  backToToday: 'Back to today',
  lastOpen: (on: Day): string => `Open the register of ${dayInWords(on)}`,
  columns: {
    child: 'Child',
    school: 'School and placement',
    worker: 'Social worker',
    before: 'Last 5 days',
    today: 'Today',
    sessions: 'am, pm',
    heard: 'School last heard',
    known: 'What we know',
    act: 'What to do',
  },
  notHeard: 'Not heard yet',
  noWorker: 'not on the list',
  noPlacement: 'Placement not on the list',
  open: 'Open',
} as const;

/** The headings of the groups, in the order they stand. */
export const groupWords: readonly { known: Known; words: string }[] = [
  { known: 'unexplained', words: 'Not explained' },
  { known: 'missing', words: 'No mark yet' },
  { known: 'reason', words: 'Absent with a reason' },
  { known: 'activity', words: 'Approved activity' },
  { known: 'present', words: 'Present' },
  { known: 'not-expected', words: 'Not expected, or not due yet' },
];

interface Moment {
  on: Day;
  today: Day;
  session: Session;
}

/** "this morning", or "on Friday 20 November 2026, morning" for another day. */
function whenInWords({ on, today, session }: Moment): string {
  return on === today ? `this ${sessionWords[session]}` : `on the ${sessionWords[session]} of ${dayInWords(on)}`;
}

/** The answer of the page in a sentence. */
export function answerInWords(groups: RegisterGroups, moment: Moment): string {
  const when = whenInWords(moment);
  const were =
    moment.on === moment.today ? { is: 'is', are: 'are', have: 'has told' } : { is: 'was', are: 'were', have: 'told' };
  const unexplained = groups.unexplained.length;
  const missing = groups.missing.length;
  if (unexplained > 0) {
    const who = unexplained === 1 ? `1 child ${were.is}` : `${numberInWords(unexplained)} children ${were.are}`;
    return `${who} absent ${when} and nobody ${were.have} us why`;
  }
  const isKnown = [groups.present, groups.activity, groups.reason].some((group) => group.length > 0);
  if (!isKnown && missing === 0) return `No mark is due yet ${when}`;
  if (missing === 0) return `No child ${were.is} absent without a reason ${when}`;
  if (!isKnown) return `No marks have come yet ${when}`;
  return `Every absence ${when} is explained, and ${countInWords(missing, 'child has', 'children have')} no mark yet`;
}

/** "Thursday 10 June 2027, 09:42. Marks are in for 207 of 212 children, at 94 schools." */
export function leadInWords(
  groups: RegisterGroups,
  { on, asOf, schools }: { on: Day; asOf: string; schools: number },
): string {
  const all = Object.values(groups).reduce((sum, group) => sum + group.length, 0);
  const marked = all - groups.missing.length - groups['not-expected'].length;
  const at = `at ${countInWords(schools, 'school', 'schools')}`;
  return `${dayInWords(on)}, as of ${clockOf(asOf)}. Marks are in for ${numberInWords(marked)} of ${countInWords(all, 'child', 'children')}, ${at}.`;
}

export const closedInWords = (on: Day, today: Day): string =>
  on === today ? 'Schools are closed today' : `Schools were closed on ${dayInWords(on)}`;

const ordinals = ['First', 'Second', 'Third', 'Fourth', 'Fifth'];

/** What the marks themselves tell about a child who is not in, or not known. */
export function knownInWords(child: RegisterChild, known: Known, on: Day): string {
  if (known === 'unexplained') {
    const days = daysRunning(child);
    const ordinal = ordinals[days];
    if (ordinal === undefined) return 'More than five days running.';
    return days === 0 ? 'First day.' : `${ordinal} day running.`;
  }
  if (known !== 'missing') return '';
  return heardOn(child.lastHeardAt) === on
    ? 'The school’s marks came, but not this one.'
    : 'Nothing has come from the school that day.';
}

const heardOn = (at: string | undefined): Day | undefined => (at === undefined ? undefined : londonDay(new Date(at)));

/** "09:12" on the register's own day, with its date on another. */
export function heardInWords(at: string, on: Day): string {
  const day = londonDay(new Date(at));
  return day === on ? clockOf(at) : `${dayShort(day)}, ${clockOf(at)}`;
}

/** What the link at the end of a row says. */
export const actInWords = (known: Known): string =>
  known === 'unexplained' ? 'Add reason' : known === 'missing' ? 'Enter it' : 'Correct';

export const rateWords = (rate: number | undefined): string => (rate === undefined ? 'none' : percentInWords(rate));

export const sessionTitle = (session: Session): string => `${capitalised(sessionWords[session])} session`;
