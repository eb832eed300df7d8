import type { ProblemWords } from '@tutela/ui';
import { refusalWords } from '../../api/refusal.words';

/** What the acts of a company can be refused for. */
export const companyRefusals: ProblemWords = {
  ...refusalWords,
  'not-your-release': 'Only the manager named in the release can ask for this.',
  'release-on-hold':
    'No new contact can be named: the head who signed has left. The school has to tell us who is head now.',
  'all-places-taken': 'All 15 places are taken. One must be ended before you can ask again.',
  'user-id-taken': 'Somebody else has this user id. Choose another.',
  'not-yourself': 'You cannot report yourself. Ask the operator, or another manager of your company.',
  conflict: 'Something has changed. Look again.',
};
