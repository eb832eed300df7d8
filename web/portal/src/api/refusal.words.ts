import { stateWords, type ProblemWords } from '@tutela/ui';
import { helpLine } from '@tutela/web';

export { helpLine };

/** The pages' own sentences for refusals that any page can meet; for all others the server's sentence stands. */
export const refusalWords: ProblemWords = {
  'not-found': stateWords.notFound,
  'sign-in-needed': `You have been signed out. If you did not expect that, ask your manager or ring ${helpLine}.`,
  'sign-in-failed': stateWords.signInRefused,
  'wrong-network': stateWords.wrongNetwork,
  'stale-factor': stateWords.codeTooOld,
  'too-many-tries': stateWords.tooMany,
  conflict: 'Somebody changed this mark first. Yours has not replaced it. Look again, then decide.',
  'already-decided': 'Somebody has decided this already. Look again.',
  'no-space': 'There is no room to keep this just now, and nothing of it was kept. Try again later.',
  unreachable: 'The records cannot be reached just now. Others are not affected. We try again by ourselves.',
  'our-fault': ({ reference }) => stateWords.serverFault(reference),
  'not-connected': stateWords.offlineUnknown,
};
