import { countInWords, numberInWords } from '@tutela/ui';
import { lastHeard, momentInTable } from '@tutela/web';
import type { LaSchool } from '../collection/collection.queries';
import type { StateGroup, StateKind } from './state-kind';

const aDayMs = 86_400_000;

const extractorWords = ({ install }: LaSchool): string => {
  if (!install) return 'No extractor is enrolled yet.';
  if (install.state === 'enrolled') return 'Nobody at the school has agreed yet.';
  return 'Agreed. It has not run yet.';
};

const whys: Record<StateKind, (school: LaSchool, silentDays: number) => string | undefined> = {
  quarantine: () =>
    'It sent something it may not send, and nothing is taken from it. Ask the school, then let it enrol anew.',
  late: (_, days) => `Not heard for ${countInWords(days, 'day', 'days')}.`,
  'not-begun': (school) => extractorWords(school),
  'being-set-up': (school) => extractorWords(school),
  'paused-for-all': () => 'For all schools, by your authority.',
  paused: () => 'By your authority.',
  'paused-by-school': () => 'By the school.',
  collecting: () => undefined,
};

export const stateWords = {
  why: (kind: StateKind, school: LaSchool, now: number): string | undefined => {
    const heard = lastHeard(school.install);
    return whys[kind](school, heard === undefined ? 0 : Math.floor((now - Date.parse(heard)) / aDayMs));
  },
  noExtractor: 'No extractor yet',
  nobodyAgreed: 'Nobody yet',
  neverHeard: 'Not heard yet',
  notMatched: 'Not matched yet',
} as const;

export const groupWords: readonly { group: StateGroup; words: string }[] = [
  { group: 'attention', words: 'Need you' },
  { group: 'waiting', words: 'Not begun, or being set up' },
  { group: 'paused', words: 'Paused' },
  { group: 'collecting', words: 'Collecting' },
];

export const heardWords = (instant: string | undefined): string =>
  instant === undefined ? stateWords.neverHeard : momentInTable(instant);

/** "9 of 11 matched", with what else there is beside it. */
export function matchWords({ match }: LaSchool): { answer: string; rest?: string } {
  if (!match) return { answer: stateWords.notMatched };
  const { matched, doubtful, notHere } = match;
  const rest = [
    doubtful > 0 ? `${numberInWords(doubtful)} doubtful` : '',
    notHere > 0 ? `${numberInWords(notHere)} not at this school` : '',
  ].filter(Boolean);
  return {
    answer: `${numberInWords(matched)} of ${numberInWords(matched + doubtful + notHere)} matched`,
    rest: rest.length > 0 ? rest.join(', ') : undefined,
  };
}
