/** What stands in clear in the bytes that a leaf is hashed over; what is sealed is not read (services/audit, `leaf-bytes.rules.ts`). */
export interface LeafValues {
  readonly id: string;
  readonly at: string;
  readonly writer: string;
  readonly actor: { readonly kind: string; readonly id: string; readonly userId?: string; readonly role?: string };
  readonly action: string;
  readonly outcome: string;
  readonly object?: string;
}

const version = 'tutela-audit-entry/v1';
const lengthBytes = 4;
const absent = 0xff_ff_ff_ff;

/** Reads an entry back from its leaf; undefined for bytes that are none of this version. */
export function readLeaf(leaf: Uint8Array): LeafValues | undefined {
  const values = leadingValues(leaf, 11);
  if (values === undefined) return undefined;
  const [read, id, at, writer, kind, actorId, userId, role, action, outcome, object] = values;
  if (read !== version || !id || !at || !writer || !kind || !actorId || !action || !outcome) return undefined;
  return { id, at, writer, actor: { kind, id: actorId, userId, role }, action, outcome, object };
}

/** The first values, each after its length, 4 bytes big-endian; undefined where the bytes end before. */
function leadingValues(leaf: Uint8Array, count: number): (string | undefined)[] | undefined {
  const view = new DataView(leaf.buffer, leaf.byteOffset, leaf.byteLength);
  const values: (string | undefined)[] = [];
  let at = 0;
  while (values.length < count) {
    if (at + lengthBytes > leaf.length) return undefined;
    const length = view.getUint32(at);
    at += lengthBytes;
    if (length !== absent && at + length > leaf.length) return undefined;
    values.push(length === absent ? undefined : new TextDecoder().decode(leaf.subarray(at, at + length)));
    at += length === absent ? 0 : length;
  }
  return values;
}
