import { sign, verify } from 'node:crypto';
import { isKeyName, verifierOf, type NoteSigner, type NoteVerifier } from './note-key';

const signatureStart = '— ';
const signatureBytes = 64;
/** Witnesses add lines of their own; more than these nobody means. */
const mostSignatures = 100;

/**
 * The text with a signature line below (C2SP signed-note).
 * @throws RangeError for a text without its last line break or with control characters, and for a name that is none
 */
export function signNote(text: string, signer: NoteSigner): string {
  if (!isNoteText(text)) throw new RangeError('A note is lines of text, each with its line break');
  if (!isKeyName(signer.name)) throw new RangeError('The name of a key has neither white space nor a plus');
  const signature = sign(null, Buffer.from(text, 'utf8'), signer.key);
  const line = Buffer.concat([verifierOf(signer).id, signature]).toString('base64');
  return `${text}\n${signatureStart}${signer.name} ${line}\n`;
}

/**
 * The text of a note that this key signed; undefined for what is no note, is not signed by it, or was altered.
 * Signatures of others are passed over, as the format asks.
 */
export function openNote(note: string, verifier: NoteVerifier): string | undefined {
  const end = note.lastIndexOf('\n\n');
  const text = note.slice(0, end + 1);
  if (end < 0 || !note.endsWith('\n') || !isNoteText(text)) return undefined;
  const lines = note.slice(end + 2, -1).split('\n');
  if (lines.length > mostSignatures) return undefined;
  const signatures = lines.map(readSignature);
  const ours = signatures.filter((found) => found?.name === verifier.name && found.id.equals(verifier.id));
  if (ours.length === 0 || signatures.includes(undefined)) return undefined;
  const bytes = Buffer.from(text, 'utf8');
  return ours.every((found) => found && isBy(verifier, bytes, found.signature)) ? text : undefined;
}

function isBy({ key }: NoteVerifier, bytes: Buffer, signature: Buffer): boolean {
  return signature.length === signatureBytes && verify(null, bytes, key, signature);
}

interface Signature {
  readonly name: string;
  readonly id: Buffer;
  readonly signature: Buffer;
}

function readSignature(line: string): Signature | undefined {
  const [, name, base64] = /^— ([^\s+]+) ([A-Za-z0-9+/]+={0,2})$/u.exec(line) ?? [];
  if (name === undefined || base64 === undefined) return undefined;
  const bytes = Buffer.from(base64, 'base64');
  if (bytes.length <= 4 || bytes.toString('base64') !== base64) return undefined;
  return { name, id: bytes.subarray(0, 4), signature: bytes.subarray(4) };
}

/** Text that ends with a line break, without other control characters and without lone surrogates. */
function isNoteText(text: string): boolean {
  return text.endsWith('\n') && text.isWellFormed() && !/\p{Cc}/u.test(text.replaceAll('\n', ''));
}
