import { useQueryClient, type QueryClient } from '@tanstack/react-query';
import { Offline } from '@tutela/ui';
import { clockOf, useIsConnected } from '@tutela/web';

/** Without a network: of when what is on the page is. */
export function OfflineNotice() {
  const client = useQueryClient();
  if (useIsConnected()) return null;
  return <Offline asOf={lastReadAt(client)} />;
}

function lastReadAt(client: QueryClient): string | undefined {
  const times = client
    .getQueryCache()
    .getAll()
    .map(({ state }) => state.dataUpdatedAt);
  const last = Math.max(0, ...times);
  return last === 0 ? undefined : clockOf(new Date(last).toISOString());
}
