import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Offline } from '@tutela/ui';
import { clockOf, useIsConnected } from '@tutela/web';
import { useEffect, useState } from 'react';
import { figuresKey } from '../api/figures-key';
import { followLive } from '../api/live';
import { supportKey } from '../shared/support/support.queries';
import { shellWords } from './shell.words';

const aMinute = 60_000;

/** Tells when figures of the page have been read, in ms. */
function onFiguresRead(client: QueryClient, tell: (at: number) => void): () => void {
  return client.getQueryCache().subscribe(({ type, query }) => {
    const [first] = query.queryKey as readonly unknown[];
    const isRead =
      type === 'updated' && (first === figuresKey || first === supportKey) && query.state.status === 'success';
    if (isRead) tell(query.state.dataUpdatedAt);
  });
}

const timeOf = (ms: number): string => clockOf(new Date(ms).toISOString());

/** Without a network: of when what is on the page is. */
export function OfflineNotice() {
  const client = useQueryClient();
  const isConnected = useIsConnected();
  const [readAt, setReadAt] = useState<number>();
  useEffect(() => onFiguresRead(client, setReadAt), [client]);
  if (isConnected) return null;
  return <Offline asOf={readAt === undefined ? undefined : timeOf(readAt)} />;
}

/** Keeps the figures of every page fresh, and says to a reader that they have changed, once a minute at most. */
export function News() {
  const client = useQueryClient();
  const [saidOf, setSaidOf] = useState<number>();
  useEffect(
    () =>
      followLive(client, {
        onNews: (at) => setSaidOf((last) => (last !== undefined && at - last < aMinute ? last : at)),
      }),
    [client],
  );
  return (
    <p role="status" className="tu-hidden">
      {saidOf === undefined ? '' : shellWords.news(timeOf(saidOf))}
    </p>
  );
}
