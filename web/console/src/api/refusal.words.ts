import { stateWords, type ProblemWords } from '@tutela/ui';

/** The console's own sentences for refusals that any page can meet; for all others the server's sentence stands. */
export const refusalWords: ProblemWords = {
  'not-found': stateWords.notFound,
  'sign-in-needed': 'You have been signed out. Sign in again to go on.',
  'not-your-role': 'Your role does not include this. Ask the platform team.',
  'stale-factor': stateWords.codeTooOld,
  'too-many-tries': stateWords.tooMany,
  unreachable: 'These records cannot be reached just now. Others are not affected. We try again by ourselves.',
  'our-fault': ({ reference }) => stateWords.serverFault(reference),
  'not-connected': stateWords.offlineUnknown,
};
