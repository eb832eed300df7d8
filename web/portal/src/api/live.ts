import { followChanges } from '@tutela/contracts';
import type { QueryClient } from '@tanstack/react-query';
import { followVersions, meKey, type VersionStream } from '@tutela/web';
import { figuresKey } from './figures-key';

interface Following {
  /** Told when figures have been read because of a change, with the time of that reading in ms. */
  onNews?: (readAt: number) => void;
  open?: (url: string) => VersionStream;
}

/** Follows the authority's changes and makes figures out of date at each; gives back what ends it. */
export function followLive(client: QueryClient, { onNews, open }: Following = {}): () => void {
  let hasEnded = false;
  const readAgain = async (): Promise<void> => {
    const before = lastReadAt(client);
    await client.invalidateQueries({ queryKey: [figuresKey] });
    const readAt = lastReadAt(client);
    if (!hasEnded && readAt > before) onNews?.(readAt);
  };
  const end = followVersions(followChanges, {
    onNews: readAgain,
    onBroken: () => void client.invalidateQueries({ queryKey: meKey }),
    open,
  });
  return () => {
    hasEnded = true;
    end();
  };
}

/** When any figure was last read, in ms; 0 before the first. */
function lastReadAt(client: QueryClient): number {
  const figures = client.getQueryCache().findAll({ queryKey: [figuresKey] });
  return Math.max(0, ...figures.map(({ state }) => state.dataUpdatedAt));
}
