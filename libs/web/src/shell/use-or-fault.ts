import { useState } from 'react';

/** Work that a press begins and nobody waits for: where it fails, the page's `FaultPage` says so instead of nothing. */
export function useOrFault(): (work: Promise<unknown>) => void {
  const [failure, setFailure] = useState<{ error: unknown }>();
  if (failure) throw failure.error;
  return (work) => void work.catch((error: unknown) => setFailure({ error }));
}
