import { dayInTable, type Day } from '@tutela/education';
import { countInWords, numberInWords } from '@tutela/ui';
import { momentInWords } from '@tutela/web';
import type { Collection, LaSchool } from '../../shared/collection/collection.queries';
import { hasAgreed, type SchoolState } from '../../shared/set-up/school-state';

export const collectionWords = {
  title: 'Collection',
  trail: 'Collection',
  loading: 'Getting where collection stands',
  print: 'Print this list',
  empty: 'No school has a child of yours yet. Upload your list of children, then their schools stand here.',
  upload: 'Upload the list',
  filters: 'Which schools',
  all: 'All',
  noMatch: 'No school is in this state.',
  clear: 'Show all schools',
  caption: 'Schools and where their marks stand',
  columns: {
    school: 'School',
    state: 'Collection',
    children: 'Children',
    match: 'Matched',
    heard: 'Last heard',
    act: 'What to do',
  },
} as const;

export type AuthorityAct = 'begin' | 'pause' | 'go-on';

interface ActText {
  title: string;
  follows: string;
  then: string;
}

/** What follows from each act for the authority. */
export const authorityActs: Record<AuthorityAct, ActText> = {
  begin: {
    title: 'Begin collection',
    follows:
      'Your authority says that live collection may begin. At each school that you begin, and where somebody has agreed, the extractor gets the list of your children there and sends their marks.',
    then: 'Schools stay as they are until you begin them, one by one or all at once. You can pause at any time.',
  },
  pause: {
    title: 'Pause collection',
    follows: 'From now on no extractor gets a list or can send marks, at any school.',
    then: 'What has come stays. Marks of the days between are read when you go on.',
  },
  'go-on': {
    title: 'Go on with collection',
    follows: 'Extractors get their lists again at their next run, and send the marks of the days between as well.',
    then: 'Schools that are paused by themselves stay paused.',
  },
};

export const historyWords = {
  label: 'Collect last school year’s marks too',
  hint: (from: Day): string =>
    `From ${dayInTable(from)}, or the day a child came into care, as far as each school has them. Whoever agrees at a school sees this day first. It can be chosen now only.`,
} as const;

export const schoolActs = {
  begin: {
    words: 'Begin',
    title: (school: string): string => `Begin collection at ${school}`,
    follows:
      'At its next run the extractor there gets the list of your children at this school and sends their marks, if somebody at the school has agreed.',
  },
  'go-on': {
    words: 'Go on',
    title: (school: string): string => `Go on with collection at ${school}`,
    follows:
      'At its next run the extractor there gets its list again, and sends the marks of the days between as well.',
  },
  pause: {
    words: 'Pause',
    title: (school: string): string => `Pause collection at ${school}`,
    follows: 'From now on the extractor there gets no list and cannot send marks. What has come stays.',
  },
} as const;

export const beginAllWords = {
  title: (count: number): string =>
    count === 1 ? 'Begin at the one school' : `Begin at all ${numberInWords(count)} schools`,
  confirm: 'Begin at all schools',
  follows: (count: number): string =>
    `Collection begins at ${countInWords(count, 'school that has', 'schools that have')} not begun. Where nobody has agreed yet, nothing is read until somebody has.`,
  progress: (done: number, all: number): string => `Begun at ${numberInWords(done)} of ${numberInWords(all)} schools.`,
} as const;

/** "Marks are collected at 57 of 60 schools". */
export function answerInWords({ state, schools }: Collection, states: readonly SchoolState[]): string {
  if (state === 'not-begun') return 'Collection has not begun';
  if (state === 'paused') return 'Collection is paused at all schools';
  const collecting = states.filter(({ kind }) => kind === 'collecting').length;
  if (collecting === 0) return 'Collection has begun, and no marks come yet';
  if (collecting === schools.length)
    return collecting === 1
      ? 'Marks are collected at the one school'
      : `Marks are collected at all ${numberInWords(collecting)} schools`;
  return `Marks are collected at ${numberInWords(collecting)} of ${countInWords(schools.length, 'school', 'schools')}`;
}

export function leadInWords({ state, begunAt, historyFrom, schools }: Collection): string {
  const agreed = schools.filter(hasAgreed).length;
  const people = `Somebody has agreed at ${numberInWords(agreed)} of ${countInWords(schools.length, 'school', 'schools')}.`;
  if (state === 'not-begun')
    return `Nobody is called and nothing is read until your authority says so. ${agreed > 0 ? people : ''}`.trim();
  const since = begunAt ? `Your authority began it on ${momentInWords(begunAt)}. ` : '';
  const history = historyFrom ? `Marks are asked for from ${dayInTable(historyFrom)} on. ` : '';
  return `${since}${history}${people}`;
}

/** What can be done at a school, by where it stands. */
export function actOf({ collection }: LaSchool): keyof typeof schoolActs {
  if (collection === 'collecting') return 'pause';
  return collection === 'paused' ? 'go-on' : 'begin';
}
