import { Badge } from '@tutela/ui';
import type { Install } from './extractors.queries';
import { installState } from './install-state';

/** The state as one badge, what it waits for under it. */
export function InstallBadge({ install, now }: { install: Install; now: number }) {
  const { tone, words, why } = installState(install, now);
  return (
    <>
      <Badge tone={tone}>{words}</Badge>
      {why ? <span className="tu-second">{why}</span> : null}
    </>
  );
}
