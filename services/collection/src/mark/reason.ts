import { open } from '@tutela/sealing';
import type { OutputOf, readChildYear } from '@tutela/contracts';
import type { MarkKey } from './mark.store';
import type { Version } from './mark.rules';
import { markVersionOf, reasonContext } from './mark-version';

type MarkVersion = OutputOf<typeof readChildYear>['marks'][number]['stands'];

/** A version with its reason in words; without the child's key the reason is gone and the mark stays. */
export function withReason(version: Version, mark: MarkKey, la: string, childKey: Buffer | undefined): MarkVersion {
  const shown = markVersionOf(version);
  if (!version.reasonSealed || !childKey) return shown;
  return { ...shown, reason: open(childKey, reasonContext(la, mark, version.broughtAt), version.reasonSealed) };
}
