import type { Image } from '@tutela/platform';
import type { OutputOf, readChildYear } from '@tutela/contracts';
import type { MarkKey } from './mark.store';
import type { Version } from './mark.rules';

type MarkVersion = OutputOf<typeof readChildYear>['marks'][number]['stands'];

/** A version as pages see it; its reason is opened apart, under the child's key. */
export function markVersionOf(version: Version): MarkVersion {
  return {
    code: version.code,
    source: version.source,
    broughtBy: version.broughtBy,
    broughtAt: version.broughtAt.toISOString(),
    receipt: version.receipt,
  };
}

/** A version as the audit log keeps it. */
export function imageOf(version: Version): Image {
  return {
    code: version.code,
    source: version.source,
    broughtBy: version.broughtBy,
    broughtAt: version.broughtAt.toISOString(),
  };
}

/** Where a reason is sealed to: the version of the mark, by when it was brought; it moves with that version into the history. */
export function reasonContext(la: string, { enrolment, on, session }: MarkKey, broughtAt: Date) {
  return {
    la,
    table: 'mark',
    column: 'reason_sealed',
    row: `${enrolment}/${on}/${session}/${broughtAt.toISOString()}`,
  };
}
