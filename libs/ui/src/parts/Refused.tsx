import type { ReactNode } from 'react';
import { problemInWords, type Problem, type ProblemWords } from '../words/problem';
import { stateWords } from '../words/states';
import { Notice } from './Notice';

interface RefusedProps {
  problem: Problem;
  /** The page's sentence for each refusal type it can meet. */
  words?: ProblemWords;
  acts?: ReactNode;
}

/** The server said no, or could not: the page's sentence for it, never the server's text. */
export function Refused({ problem, words, acts }: RefusedProps) {
  return (
    <Notice tone={problem.status >= 500 ? 'warn' : 'bad'} live="alert" acts={acts}>
      {problemInWords(problem, words)}
    </Notice>
  );
}

/** There is no network. `asOf` is the time of what is on the page: "09:42". */
export function Offline({ asOf, acts }: { asOf?: string; acts?: ReactNode }) {
  return (
    <Notice tone="warn" live="status" acts={acts}>
      {asOf ? stateWords.offline(asOf) : stateWords.offlineUnknown}
    </Notice>
  );
}
