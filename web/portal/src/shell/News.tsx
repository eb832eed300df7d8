import { useQueryClient } from '@tanstack/react-query';
import { Offline } from '@tutela/ui';
import { useEffect, useState } from 'react';
import { useIsConnected } from '../api/connection';
import { figuresKey } from '../api/query-client';
import { clockOf } from '../shared/words';
import { shellWords } from './shell.words';

const aMinute = 60_000;

/** When the figures on the page were last read, in ms; undefined before the first. */
function useFiguresReadAt(): number | undefined {
  const client = useQueryClient();
  const [at, setAt] = useState<number>();
  useEffect(
    () =>
      client.getQueryCache().subscribe(({ type, query }) => {
        if (type === 'updated' && query.queryKey[0] === figuresKey && query.state.status === 'success') {
          setAt(query.state.dataUpdatedAt);
        }
      }),
    [client],
  );
  return at;
}

const timeOf = (ms: number): string => clockOf(new Date(ms).toISOString());

export function OfflineNotice() {
  const isConnected = useIsConnected();
  const readAt = useFiguresReadAt();
  if (isConnected) return null;
  return <Offline asOf={readAt === undefined ? undefined : timeOf(readAt)} />;
}

/** Says to a reader that the marks have changed, once a minute at most. */
export function News() {
  const readAt = useFiguresReadAt();
  const [said, setSaid] = useState<{ at: number; words: string }>();
  useEffect(() => {
    if (readAt === undefined) return;
    setSaid((before) => {
      if (before && readAt - before.at < aMinute) return before;
      return { at: readAt, words: before ? shellWords.news(timeOf(readAt)) : '' };
    });
  }, [readAt]);
  return (
    <p role="status" className="tu-hidden">
      {said?.words}
    </p>
  );
}
