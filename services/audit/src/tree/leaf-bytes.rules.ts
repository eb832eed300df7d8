/** An entry as its rows hold it, every value as the database writes it: text, sealed bytes, or nothing. */
export interface StoredEntry {
  readonly id: string;
  readonly at: string | null;
  readonly writer: string | null;
  readonly actor_kind: string | null;
  readonly actor_id: string | null;
  readonly actor_user_id: string | null;
  readonly actor_role: string | null;
  readonly action: string | null;
  readonly outcome: string | null;
  readonly object: string | null;
  readonly network: string | null;
  readonly children: string | null;
  readonly facts: string | null;
  readonly reason_sealed: Buffer | null;
}

export interface StoredImage {
  readonly place: string;
  readonly child: string | null;
  readonly image_sealed: Buffer | null;
}

type Value = string | Buffer | null;

/** Of a value that is not there: no value is so long. */
const absent = 0xff_ff_ff_ff;
const prefixBytes = 4;
const begin = withLengths(['tutela-audit-entry/v1']);

/**
 * The bytes that a leaf is hashed over: `tutela-audit-entry/v1`, the entry's columns in the order below, the number of its images, then
 * place, child and sealed image of each by place. Each value stands after its length, 4 bytes big-endian; an absent one is FF FF FF FF.
 * Sealed values count as they are, sealed, so that erasure changes no leaf (security.md rule 35).
 */
export function leafBytes(entry: StoredEntry, images: readonly StoredImage[]): Buffer {
  const ofEntry = [
    entry.id,
    entry.at,
    entry.writer,
    entry.actor_kind,
    entry.actor_id,
    entry.actor_user_id,
    entry.actor_role,
    entry.action,
    entry.outcome,
    entry.object,
    entry.network,
    entry.children,
    entry.facts,
    entry.reason_sealed,
  ];
  const ofImages = images.map(({ place, child, image_sealed }) => withLengths([place, child, image_sealed]));
  return Buffer.concat(leafParts(withLengths(ofEntry), ofImages));
}

/** The same, one part after the other, from values that stand after their lengths already: those of the entry, and those of each image. */
export function leafParts(entry: Buffer, images: readonly Buffer[]): Buffer[] {
  return [begin, entry, withLengths([String(images.length)]), ...images];
}

function withLengths(values: readonly Value[]): Buffer {
  const lengths = values.map(lengthOf);
  const total = lengths.reduce((sum, length) => sum + length, values.length * prefixBytes);
  const bytes = Buffer.allocUnsafe(total);
  let at = 0;
  for (const [place, value] of values.entries()) {
    at = bytes.writeUInt32BE(value === null ? absent : (lengths[place] ?? 0), at);
    if (typeof value === 'string') at += bytes.write(value, at, 'utf8');
    else if (value !== null) at += value.copy(bytes, at);
  }
  return bytes;
}

function lengthOf(value: Value): number {
  if (value === null) return 0;
  return typeof value === 'string' ? Buffer.byteLength(value, 'utf8') : value.length;
}
