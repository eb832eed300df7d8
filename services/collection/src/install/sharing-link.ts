import { Refusal } from '@tutela/contracts';
import type { Install, Tx } from '@tutela/platform';

export interface SharingLink {
  /** Of the authority. */
  readonly state: string;
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
  const link = await tx.maybe<SharingLink>`
    UPDATE school_link SET last_seen_at = ${tx.now} FROM collection_state WHERE urn = ${urn} AND install = ${install}
    RETURNING state, collection, install_state, install_epoch, last_sequence, refused_batches`;
  if (!link) throw new Refusal('install-unknown');
  if (link.install_state === 'quarantined') throw new Refusal('install-quarantined');
  if (link.state !== 'collecting' || link.collection !== 'collecting') throw new Refusal('not-begun');
  if (link.install_state !== 'agreed') throw new Refusal('no-agreement');
  return link;
}
