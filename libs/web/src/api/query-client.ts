import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, isSignedOut, NotConnected } from './api-problem';

const halfAMinute = 30_000;
const triesAfterTheFirst = 3;

/** Trying again helps only where the records could not be reached; a refusal stays a refusal. */
function mayTryAgain(failures: number, error: Error): boolean {
  const passing = error instanceof NotConnected || (error instanceof ApiProblem && error.problem.status === 503);
  return passing && failures < triesAfterTheFirst;
}

/** One store in memory: nothing of it is written to the browser (VS-21), and signing out empties it. */
export function makeQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error): void => {
    if (isSignedOut(error)) onSignedOut();
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      // Every read is in the audit log: looking at another window is no reason to read again.
      queries: { staleTime: halfAMinute, refetchOnWindowFocus: false, retry: mayTryAgain },
      mutations: { retry: false },
    },
  });
}
