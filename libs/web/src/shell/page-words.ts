import type { ProblemWords } from '@tutela/ui';
import { createContext, useContext } from 'react';

/** What each page says in words of its own. */
export interface PageWords {
  /** Its sentences for refusals that any part of it can meet; for all others the server's sentence stands. */
  refusals: ProblemWords;
  /** Under the heading of a page that the role does not include: whom to ask. */
  notInRole: string;
}

export const PageWordsContext = createContext<PageWords>({ refusals: {}, notInRole: '' });

export const usePageWords = (): PageWords => useContext(PageWordsContext);
