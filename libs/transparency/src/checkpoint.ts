import { hashBytes } from './merkle-hash';
import { isCount } from './tree-shape';

/** What a log says of itself at one moment (C2SP tlog-checkpoint). */
export interface Checkpoint {
  /** The log's name, the same for all its checkpoints and no other's: a URL without its scheme. */
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** The text that is signed: origin, size and root, a line each; it ends with a line break. */
export function checkpointText({ origin, size, root }: Checkpoint): string {
  return `${origin}\n${size}\n${root.toString('base64')}\n`;
}

/** Reads a checkpoint's text; undefined for what is none. Lines after the root are extensions and of no meaning here. */
export function readCheckpoint(text: string): Checkpoint | undefined {
  if (!text.endsWith('\n')) return undefined;
  const [origin, sizeText, rootText, ...extensions] = text.slice(0, -1).split('\n');
  if (!origin || sizeText === undefined || rootText === undefined || extensions.includes('')) return undefined;
  if (!/^(0|[1-9]\d*)$/.test(sizeText) || !isCount(Number(sizeText))) return undefined;
  const root = Buffer.from(rootText, 'base64');
  if (root.length !== hashBytes || root.toString('base64') !== rootText) return undefined;
  return { origin, size: Number(sizeText), root };
}
