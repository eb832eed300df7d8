import { fromBase64 } from './bytes';

const idBytes = 4;
/** Witnesses add lines of their own; more than these nobody means. */
const mostSignatures = 100;

export interface NoteSignature {
  /** Of the key, and the first bytes of a hash over both. */
  readonly name: string;
  readonly id: Uint8Array;
  readonly signature: Uint8Array;
}

export interface NoteText {
  /** What is signed; it ends with a line break. */
  readonly text: string;
  readonly signatures: readonly NoteSignature[];
}

/** The parts of a signed note (C2SP signed-note), not verified; undefined for what is none. */
export function readNote(note: string): NoteText | undefined {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  if (end < 0 || !isNoteText(note)) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > mostSignatures) return undefined;
  const signatures = lines.map(readSignature).filter((found) => found !== undefined);
  return signatures.length === lines.length ? { text, signatures } : undefined;
}

/** Text that ends with a line break, without lone surrogates and without ASCII control characters, those below U+0020, but line breaks. */
export function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !/(?![\n\u007f-\u009f])\p{Cc}/u.test(text);
}

function readSignature(line: string): NoteSignature | undefined {
  const [, name, base64] = /^— ([^\p{White_Space}+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? [];
  const bytes = base64 === undefined ? undefined : fromBase64(base64);
  if (name === undefined || bytes === undefined || bytes.length <= idBytes) return undefined;
  return { name, id: bytes.subarray(0, idBytes), signature: bytes.subarray(idBytes) };
}
