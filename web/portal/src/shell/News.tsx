import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Offline } from '@tutela/ui';
import { useIsConnected } from '@tutela/web';
import { useEffect, useState } from 'react';
import { figuresKey } from '../api/figures-key';
import { clockOf } from '../shared/words';
import { shellWords } from './shell.words';

const aMinute = 60_000;

/** Tells when figures of the page have been read, in ms. */
function onFiguresRead(client: QueryClient, tell: (at: number) => void): () => void {
  return client.getQueryCache().subscribe(({ type, query }) => {
    const [first] = query.queryKey as readonly unknown[];
    const isRead = type === 'updated' && first === figuresKey && query.state.status === 'success';
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

/** Says to a reader that the marks have changed, once a minute at most. */
export function News() {
  const client = useQueryClient();
  const [said, setSaid] = useState('');
  useEffect(() => {
    let last: number | undefined;
    return onFiguresRead(client, (at) => {
      if (last !== undefined && at - last < aMinute) return;
      if (last !== undefined) setSaid(shellWords.news(timeOf(at)));
      last = at;
    });
  }, [client]);
  return (
    <p role="status" className="tu-hidden">
      {said}
    </p>
  );
}
