import { fromBase64, toBase64 } from './bytes';
import { hashBytes, isCount } from './tree-shape';

const firstLine = 'c2sp.org/tlog-proof@v1';

/** That an entry stands in a log, in one piece that can be checked anywhere (C2SP tlog-proof). */
export interface TlogProof {
  readonly index: number;
  /** From the leaf's sibling up, 32 bytes each. */
  readonly path: readonly Uint8Array[];
  /** The checkpoint of the tree, a signed note, as it is. */
  readonly note: string;
  /** Here: the bytes of the leaf. The format leaves them to those who use it. */
  readonly extra?: Uint8Array | undefined;
}

/** As a file; its name should end in `.tlog-proof`. */
export function tlogProofText({ index, path, note, extra }: TlogProof): string {
  const withExtra = extra === undefined ? [] : [`extra ${toBase64(extra)}`];
  return [firstLine, ...withExtra, `index ${index}`, ...path.map(toBase64), '', note].join('\n');
}

/** Reads it; undefined for what is none. Whether it proves anything is for `verifyTlogProof`. */
export function readTlogProof(text: string): TlogProof | undefined {
  const end = text.indexOf('\n\n');
  if (end < 0) return undefined;
  const [first, ...lines] = text.slice(0, end).split('\n');
  const extraText = lines[0]?.startsWith('extra ') ? lines.shift()?.slice('extra '.length) : undefined;
  const extra = extraText === undefined ? undefined : fromBase64(extraText);
  const index = /^index (0|[1-9]\d*)$/.exec(lines.shift() ?? '')?.[1];
  const path = lines.map(fromBase64).filter((hash) => hash?.length === hashBytes) as Uint8Array[];
  if (first !== firstLine || index === undefined || !isCount(Number(index))) return undefined;
  if (path.length !== lines.length || (extraText !== undefined && extra === undefined)) return undefined;
  return { index: Number(index), path, note: text.slice(end + 2), extra };
}
