import { createHash } from 'node:crypto';
import type { Row } from './student-row';
import { pageAsked } from './paging';
import type { Reply } from './reply';

interface Snapshot {
  hashes: ReadonlyMap<string, string>;
  previous: string;
}

/** The request of everything that starts a chain of deltas. */
const EVERYTHING = '*';

/** What each relying party was last told of a list, so that it can ask what changed since (`changedRows`). */
export class Deltas {
  private readonly snapshots = new Map<string, Snapshot>();

  /** The rows changed since a key, those gone by id, and the next key; undefined for a key that was never given out. */
  since(asked: string, rows: readonly Row[], query: ReadonlyMap<string, string>, now: Date): Delta | undefined {
    const before = asked === EVERYTHING ? undefined : this.snapshots.get(asked);
    if (asked !== EVERYTHING && !before) return undefined;
    const known = before?.hashes ?? new Map<string, string>();
    const hashes = new Map(rows.map((row) => [String(row['Id']), String(row['RowHash'])]));
    const key = createHash('md5')
      .update(JSON.stringify([...hashes]))
      .digest('hex');
    if (!this.snapshots.has(key)) this.snapshots.set(key, { hashes, previous: asked });
    return {
      changed: rows.filter((row) => known.get(String(row['Id'])) !== row['RowHash']),
      deleted: [...known.keys()].filter((id) => !hashes.has(id)).map((Id) => ({ Id })),
      changedRows: [
        {
          SnapshotDate: now.toISOString(),
          SnapshotRP: 'relying-party.example',
          PreviousChangedRows: before?.previous ?? EVERYTHING,
          RequestedChangedRows: asked,
          NextChangedRows: key,
          NextUrl: `?changedRows=${key}&page=1&pageSize=${pageAsked(query)?.size ?? 1}`,
        },
      ],
    };
  }
}

export interface Delta {
  changed: Row[];
  deleted: Row[];
  changedRows: Row[];
}

/** The delta of Students in the recorded envelope: `meta` is empty and there is no pagination. */
export function studentsDelta(delta: Delta, show: (row: Row) => Row): Reply {
  const body = {
    Students: delta.changed.map(show),
    StudentSiblings: [],
    meta: [],
    Students_deleted: delta.deleted,
    StudentSiblings_deleted: [],
    __changedRows__: delta.changedRows,
  };
  return { status: 200, body };
}
