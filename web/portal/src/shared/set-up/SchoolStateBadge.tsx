import { Badge } from '@tutela/ui';
import type { SchoolState } from './school-state';

/** A school's state as a badge, and under it what it waits for. */
export function SchoolStateBadge({ state }: { state: SchoolState }) {
  return (
    <>
      <Badge tone={state.tone}>{state.words}</Badge>
      {state.why ? <span className="tu-second">{state.why}</span> : null}
    </>
  );
}
