import type { RowGroup } from '@tutela/ui';
import type { Install } from '../../shared/extractors/extractors.queries';
import { installKinds, installState, type InstallKind } from '../../shared/extractors/install-state';

const groups: readonly { key: string; words: string; kinds: readonly InstallKind[] }[] = [
  { key: 'look', words: 'Need a look', kinds: ['quarantine', 'late'] },
  { key: 'set-up', words: 'Being set up', kinds: ['never-ran', 'not-agreed'] },
  { key: 'paused', words: 'Paused', kinds: ['paused'] },
  { key: 'collecting', words: 'Collecting', kinds: ['collecting'] },
  { key: 'replaced', words: 'Replaced', kinds: ['replaced'] },
];

/** Extractors in groups, what needs a look first; a group without any is absent. */
export function groupsOf(installs: readonly Install[], now: number): RowGroup<Install>[] {
  const rankOf = (install: Install): number => installKinds.indexOf(installState(install, now).kind);
  return groups
    .map(({ key, words, kinds }) => {
      const rows = installs
        .filter((install) => kinds.includes(installState(install, now).kind))
        .toSorted(
          (one, other) => rankOf(one) - rankOf(other) || one.schoolName.localeCompare(other.schoolName, 'en-GB'),
        );
      const head = (
        <>
          <strong>{words}</strong>, {rows.length}
        </>
      );
      return { key, head, rows };
    })
    .filter(({ rows }) => rows.length > 0);
}
