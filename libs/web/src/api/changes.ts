import { useQueryClient } from '@tanstack/react-query';
import { followCases } from '@tutela/contracts';
import { useEffect, useRef } from 'react';
import { followVersions } from './follow-versions';
import { meKey, useMay } from './me.queries';

/** Calls when places, cases or notices have changed; for whoever may follow them, and nobody else asks. */
export function useChanges(onChange: () => void): void {
  const client = useQueryClient();
  const mayFollow = useMay()('cases:follow');
  const latest = useRef(onChange);
  useEffect(() => {
    latest.current = onChange;
  });
  useEffect(() => {
    if (!mayFollow) return undefined;
    return followVersions(followCases, {
      onNews: () => latest.current(),
      onBroken: () => void client.invalidateQueries({ queryKey: meKey }),
    });
  }, [client, mayFollow]);
}
