import { stateWords, type Problem, type ProblemWords } from '@tutela/ui';
import { helpLine } from '../words/help-line';
import { clockOf } from '../words/moments';

export const codeWords = {
  label: (tagEndsIn: string | undefined): string =>
    tagEndsIn === undefined ? 'Code from your tag' : `Code from the tag ending ${tagEndsIn}`,
  hint: 'Only good for this one act. A code you have used before is refused.',
  busy: 'Checking the code',
  lookAgain: 'Look again',
  openAgain: 'Open the page again',
  locked: (until: string | undefined): string =>
    until === undefined
      ? `Too many tries. Your tag has to be proved again: ring ${helpLine}.`
      : `Too many tries. Your tag is locked until ${clockOf(until)}. If this was not you, ring ${helpLine}.`,
  wrong: 'That code was not right.',
  needed: 'Type the code your tag shows now.',
  changedLead: 'Nothing was done. What this act was for is not as it was when you opened it.',
} as const;

/** Refusals of a code, each in the sentence for a person inside a session. */
export const codeRefusals: ProblemWords = {
  'code-needed': codeWords.needed,
  'code-not-accepted': refusedCode,
};

function refusedCode({ facts }: Problem): string {
  if (facts?.['code'] === 'replayed') return stateWords.codeReplayed;
  const until = facts?.['until'];
  if (facts?.['code'] === 'locked') return codeWords.locked(typeof until === 'string' ? until : undefined);
  const left = facts?.['triesLeft'];
  return typeof left === 'number' && left > 0 ? stateWords.wrongCode(left) : codeWords.wrong;
}

const switched = ['acting-for-another', 'acting-for-unsaid'];

/** The page stands for another school or company than the person acts for (NC-22). */
export const hasSwitched = (problem: Problem): boolean => switched.includes(problem.type);

/** Something else than the code stood in the way: what the dialog says is no longer so. */
const changed = ['case-has-changed', 'conflict'];

export const hasChangedMeanwhile = (problem: Problem): boolean => changed.includes(problem.type);
