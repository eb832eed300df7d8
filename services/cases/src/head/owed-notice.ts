import { stateOf, type ReleaseRow } from '../release/release.store';

/** The register shows another head than signed it, and the school has not said why (NC-13). */
export function isOnHold(row: ReleaseRow): boolean {
  return stateOf(row) === 'head-changed';
}

/** Since when a release on hold waits for the school's notice: another head is shown, and there is a release that somebody else signed. */
export function owedSince({ head_shown_at: shown, since }: ReleaseRow): Date {
  return shown !== null && shown > since ? shown : since;
}

export function longestOwed(onHold: readonly ReleaseRow[]): ReleaseRow[] {
  return onHold.toSorted((one, other) => owedSince(one).getTime() - owedSince(other).getTime());
}
