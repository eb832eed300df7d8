import { contentHash } from './canonical-json';

/** What the first entry calls its previous hash: 32 bytes of zero as base64url. */
export const chainStart = 'A'.repeat(43);

/** A record of ours; the chain adds its own two fields. */
export type ChainRecord = object & { readonly previous?: never; readonly hash?: never };

export type ChainEntry<T extends ChainRecord> = Omit<T, 'previous' | 'hash'> & {
  readonly previous: string;
  readonly hash: string;
};

export type ChainFault = 'modified' | 'missing' | 'reordered' | 'truncated';

/** `index` is the place, from 0, of the first entry that does not fit; for a truncated chain, where the next entry should be. */
export type ChainVerdict =
  | { readonly ok: true; readonly head: string }
  | { readonly ok: false; readonly index: number; readonly kind: ChainFault };

/**
 * The next entry of an append-only log, bound to all before it (VS-08). Begin with `chainStart`.
 * @throws TypeError when the record is not canonical JSON
 */
export function chainEntry<T extends ChainRecord>(previous: string, record: T): ChainEntry<T> {
  return { ...record, previous, hash: contentHash({ previous, record }) };
}

/**
 * Names the first entry that was modified, or before which one is missing or out of order.
 * Entries cut from the end leave a shorter chain that is sound in itself: only a head remembered elsewhere shows it. The chain may have
 * grown past that head. An entry replaced together with its hash reads as missing.
 */
export function verifyChain<T extends ChainRecord>(
  entries: readonly ChainEntry<T>[],
  expectedHead: string = chainStart,
): ChainVerdict {
  const known = new Set([chainStart, ...entries.map((entry) => entry.hash)]);
  let head = chainStart;
  for (const [index, entry] of entries.entries()) {
    if (!isIntact(entry)) return { ok: false, index, kind: 'modified' };
    if (entry.previous !== head) return { ok: false, index, kind: known.has(entry.previous) ? 'reordered' : 'missing' };
    head = entry.hash;
  }
  return known.has(expectedHead) ? { ok: true, head } : { ok: false, index: entries.length, kind: 'truncated' };
}

function isIntact<T extends ChainRecord>({ previous, hash, ...record }: ChainEntry<T>): boolean {
  try {
    return contentHash({ previous, record }) === hash;
  } catch {
    // What cannot be written canonically was never written by `chainEntry`: a file edited by hand.
    return false;
  }
}
