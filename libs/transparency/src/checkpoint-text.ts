import { fromBase64, toBase64 } from './bytes';
import { hashBytes, isCount } from './tree-shape';

/** What a log says of itself at one moment (C2SP tlog-checkpoint). */
export interface CheckpointText {
  /** The log's name, the same for all its checkpoints and no other's: a URL without its scheme. */
  readonly origin: string;
  readonly size: number;
  readonly root: Uint8Array;
}

/** The text that is signed: origin, size and root, a line each; it ends with a line break. */
export function checkpointText({ origin, size, root }: CheckpointText): string {
  return `${origin}\n${size}\n${toBase64(root)}\n`;
}

/** Reads a checkpoint's text; undefined for what is none. Lines after the root are extensions and of no meaning here. */
export function readCheckpointText(text: string): CheckpointText | undefined {
  if (!text.endsWith('\n')) return undefined;
  const [origin, sizeText, rootText, ...extensions] = text.slice(0, -1).split('\n');
  if (!origin || sizeText === undefined || rootText === undefined || extensions.includes('')) return undefined;
  if (!/^(0|[1-9]\d*)$/.test(sizeText) || !isCount(Number(sizeText))) return undefined;
  const root = fromBase64(rootText);
  return root?.length === hashBytes ? { origin, size: Number(sizeText), root } : undefined;
}
