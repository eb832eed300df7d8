import { createPublicKey, hash, type KeyObject } from 'node:crypto';
import { ed25519, idBytes, readVerifierKeyText } from './verifier-key-text';

/** Who signed a note, and by which key. */
export interface NoteVerifier {
  readonly name: string;
  readonly id: Buffer;
  readonly key: KeyObject;
}

/** The private half. */
export interface NoteSigner {
  readonly name: string;
  readonly key: KeyObject;
}

/** A name neither is empty nor holds white space, a plus (C2SP signed-note) or what no note may hold. */
export function isKeyName(name: string): boolean {
  return /^[^\p{White_Space}\p{Cc}+]+$/u.test(name) && name.isWellFormed();
}

/** The public half of a signer: what others pin. */
export function verifierOf({ name, key }: NoteSigner): NoteVerifier {
  const publicKey = createPublicKey(key);
  return { name, key: publicKey, id: keyId(name, rawKey(publicKey)) };
}

/** `name+id in hex+Base64(0x01 || key)`: the text by which verifiers elsewhere are told the key. */
export function verifierKeyText({ name, id, key }: NoteVerifier): string {
  return `${name}+${id.toString('hex')}+${Buffer.concat([Buffer.of(ed25519), rawKey(key)]).toString('base64')}`;
}

/** Reads a verifier key; undefined for what is none, of another algorithm, or with an id that is not its own. */
export function readVerifierKey(text: string): NoteVerifier | undefined {
  const read = readVerifierKeyText(text);
  if (read === undefined) return undefined;
  const raw = Buffer.from(read.key);
  const verifier = { name: read.name, id: keyId(read.name, raw), key: publicKeyOf(raw) };
  return verifier.id.toString('hex') === read.id ? verifier : undefined;
}

/** The first four bytes of SHA-256(name || 0x0A || 0x01 || key). */
function keyId(name: string, raw: Buffer): Buffer {
  const bytes = Buffer.concat([Buffer.from(`${name}\n`, 'utf8'), Buffer.of(ed25519), raw]);
  return hash('sha256', bytes, 'buffer').subarray(0, idBytes);
}

function rawKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: 'jwk' }).x ?? '', 'base64url');
}

function publicKeyOf(raw: Buffer): KeyObject {
  return createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw.toString('base64url') }, format: 'jwk' });
}
