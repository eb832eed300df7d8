import { sign, verify } from 'node:crypto';
import { isKeyName, verifierOf, type NoteSigner, type NoteVerifier } from './note-key';
import { isNoteText, readNote } from './note-text';

const signatureStart = '— ';
const signatureBytes = 64;

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
  const read = readNote(note);
  const ours = read?.signatures.filter(({ name, id }) => name === verifier.name && verifier.id.equals(id)) ?? [];
  if (read === undefined || ours.length === 0) return undefined;
  const bytes = Buffer.from(read.text, 'utf8');
  return ours.every(({ signature }) => isBy(verifier, bytes, signature)) ? read.text : undefined;
}

function isBy({ key }: NoteVerifier, bytes: Buffer, signature: Uint8Array): boolean {
  return signature.length === signatureBytes && verify(null, bytes, key, signature);
}
