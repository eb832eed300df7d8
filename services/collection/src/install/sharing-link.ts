import { Refusal } from '@tutela/contracts';
import type { Install, Tx } from '@tutela/platform';

export interface SharingLink {
  readonly collection: string;
  readonly install_state: string;
  readonly install_epoch: number;
  readonly last_sequence: number;
  readonly refused_batches: number;
}

/**
 * The school's row for this install, locked, when everything allows sharing now: the authority has begun for itself and for the school
 * (VS-16), the school has agreed and not paused (VS-24), nothing is in quarantine. Otherwise the refusal that says what is missing.
 */
export async function lockSharing(tx: Tx, { install, urn }: Install): Promise<SharingLink> {
  const [[link], state] = await Promise.all([lock(tx, urn, install), stateOf(tx)]);
  if (!link) throw new Refusal('install-unknown');
  if (link.install_state === 'quarantined') throw new Refusal('install-quarantined');
  if (state !== 'collecting' || link.collection !== 'collecting') throw new Refusal('not-begun');
  if (link.install_state !== 'agreed') throw new Refusal('no-agreement');
  return link;
}

function lock(tx: Tx, urn: string, install: string): Promise<SharingLink[]> {
  return tx.rows.prepared<SharingLink>`
    UPDATE school_link SET last_seen_at = ${tx.now} WHERE urn = ${urn} AND install = ${install}
    RETURNING collection, install_state, install_epoch, last_sequence, refused_batches`;
}

/** By a statement of its own behind the lock: one that waited for the row would know the state of before. */
async function stateOf(tx: Tx): Promise<string | undefined> {
  const [row] = await tx.rows.prepared<{ state: string }>`SELECT state FROM collection_state`;
  return row?.state;
}
