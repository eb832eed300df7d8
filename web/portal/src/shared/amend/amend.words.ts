import type { ProblemWords } from '@tutela/ui';
import { refusalWords } from '../../api/refusal.words';

export const amendWords = {
  add: 'Add a mark',
  correct: 'Correct a mark',
  child: 'Child',
  chooseChild: 'Choose a child',
  session: 'Session',
  seen: (words: string): string => `Now: ${words}`,
  noMark: 'Now: no mark',
  code: 'Mark',
  chooseCode: 'Choose a mark',
  reason: 'Reason',
  reasonHint: 'Who told you, and when. It is kept sealed with the mark.',
  save: 'Save this mark',
  busy: 'Saving',
  savedTitle: 'The mark is saved',
  before: 'Before',
  after: 'Now',
  nothingBefore: 'There was no mark.',
  done: 'Done',
} as const;

export const amendRefusals: ProblemWords = {
  ...refusalWords,
  conflict: 'Somebody changed this mark first. Yours has not replaced it. Look at what stands now, then decide.',
  'no-such-code': 'This is not an attendance code for that day. Choose a mark from the list.',
  'not-a-session': 'This school was closed, or the child was not on its roll then. Choose another day.',
};
