import { countInWords, numberInWords, type BadgeTone } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { StepName, StepState } from './step-name';

export const setUpWords = {
  title: 'Set-up',
  loading: 'Looking how far you are',
  steps: 'Steps of setting up',
  termDates: 'Term dates and registration times',
  termDatesHint: 'They say when a mark is due. They begin as usual dates of an English authority.',
  toTermDates: 'See the term dates',
  careDates: 'Care dates from the SSDA903',
  careDatesHint:
    'The header and the episodes of the return put the periods in care of the children on your list right.',
  toCareDates: 'Upload the return',
  allDone: 'Everything is set up',
  allDoneLead: 'A changed list, a new school or a new colleague can be brought in here at any time.',
  lead: (done: number, all: number): string => `${numberInWords(done)} of ${numberInWords(all)} steps are done.`,
} as const;

interface StepText {
  title: string;
  to: '/set-up/children' | '/set-up/collection' | '/schools' | '/set-up/matching' | '/set-up/people';
  /** The answer of the page while this is next. */
  next: string;
  /** The one filled button. */
  act: string;
  /** The link once it is done. */
  open: string;
}

export const stepTexts: Record<StepName, StepText> = {
  list: {
    title: 'Your list of children',
    to: '/set-up/children',
    next: 'Next: upload your list of children',
    act: 'Upload the list',
    open: 'Upload a changed list',
  },
  collection: {
    title: 'Collection',
    to: '/set-up/collection',
    next: 'Next: say where collection begins',
    act: 'Look at collection',
    open: 'Begin or pause',
  },
  schools: {
    title: 'Schools and their extractors',
    to: '/schools',
    next: 'Next: bring the other schools in',
    act: 'See the schools',
    open: 'See the schools',
  },
  matching: {
    title: 'Children matched at their schools',
    to: '/set-up/matching',
    next: 'Next: look at the children in doubt',
    act: 'Look at the doubts',
    open: 'See the matches',
  },
  people: {
    title: 'People of your authority',
    to: '/set-up/people',
    next: 'Next: nominate a colleague',
    act: 'Nominate somebody',
    open: 'See the people',
  },
};

export const stepBadges: Record<StepState, { tone: BadgeTone; words: string }> = {
  done: { tone: 'good', words: 'Done' },
  open: { tone: 'warn', words: 'To do' },
  later: { tone: 'wait', words: 'Later' },
};

/** How each step stands. */
export const stepWords = {
  list: (children: number): string =>
    children === 0
      ? 'Nobody is on your list yet.'
      : `${countInWords(children, 'child is', 'children are')} on your list.`,
  collection: (state: 'not-begun' | 'collecting' | 'paused', begun: number, schools: number): string => {
    if (state === 'not-begun') return 'Collection has not begun. Nothing is read until you say so.';
    if (state === 'paused') return 'Collection is paused for all schools.';
    return `Collection has begun at ${ofAll(begun, schools, 'school', 'schools')}.`;
  },
  schools: (agreed: number, schools: number): string => {
    if (schools === 0) return 'Schools stand here as soon as children are on your list.';
    const have = agreed === 1 && schools === 1 ? 'has' : 'have';
    return capitalised(
      `${ofAll(agreed, schools, 'school', 'schools')} ${have} an extractor and somebody who agreed to it.`,
    );
  },
  matching: (doubtful: number, matchedSchools: number): string => {
    if (matchedSchools === 0) return 'Children are matched when the first extractor runs.';
    if (doubtful === 0) return `No child is in doubt at ${countInWords(matchedSchools, 'school', 'schools')}.`;
    return `${countInWords(doubtful, 'child is', 'children are')} in doubt. Their marks are not collected yet.`;
  },
  people: (inOffice: number, invited: number): string => {
    const waiting = invited > 0 ? ` ${countInWords(invited, 'invitation waits', 'invitations wait')}.` : '';
    if (inOffice <= 1) return `Nobody but you is nominated.${waiting}`;
    return `${numberInWords(inOffice)} people are nominated.${waiting}`;
  },
} as const;

/** "all 60 schools", "58 of 60 schools", "none of 60 schools", "the one school". */
function ofAll(some: number, all: number, one: string, many: string): string {
  if (some === 0) return `none of ${countInWords(all, one, many)}`;
  if (some < all) return `${numberInWords(some)} of ${countInWords(all, one, many)}`;
  return all === 1 ? `the one ${one}` : `all ${countInWords(all, one, many)}`;
}
