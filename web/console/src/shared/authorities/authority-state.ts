import type { BadgeTone } from '@tutela/ui';
import type { Authority } from './authorities.queries';

export interface AuthorityState {
  tone: BadgeTone;
  words: string;
}

const ofCollection: Record<Authority['collection'], AuthorityState> = {
  'not-begun': { tone: 'wait', words: 'Not begun' },
  collecting: { tone: 'good', words: 'Collecting' },
  paused: { tone: 'plain', words: 'Paused' },
};

/** The last step of the ladder: before it an authority has no database that can be worked with (VS-10). */
export const isReady = ({ step }: Pick<Authority, 'step'>): boolean => step === 'ready';

/** One word for where an authority stands: being set up, or what its collection does (VS-16). */
export function authorityState(authority: Pick<Authority, 'step' | 'collection'>): AuthorityState {
  return isReady(authority) ? ofCollection[authority.collection] : { tone: 'wait', words: 'Being set up' };
}
