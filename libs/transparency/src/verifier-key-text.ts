import { fromBase64 } from './bytes';

/** Of Ed25519 in a verifier key and in the hash that its id is of (C2SP signed-note). */
export const ed25519 = 0x01;
export const idBytes = 4;
const keyBytes = 32;

export interface VerifierKeyText {
  readonly name: string;
  /** In hex; whether it is that of the key is for who hashes. */
  readonly id: string;
  /** The 32 bytes of the public key. */
  readonly key: Uint8Array;
}

/** `name+id in hex+Base64(0x01 || key)`; undefined for what is none, and for keys of another algorithm. */
export function readVerifierKeyText(text: string): VerifierKeyText | undefined {
  const [, name, id, base64] = /^([^\p{White_Space}+]+)\+([0-9a-f]{8})\+([A-Za-z0-9+/=]+)$/u.exec(text) ?? [];
  const bytes = base64 === undefined ? undefined : fromBase64(base64);
  if (name === undefined || id === undefined || bytes?.length !== 1 + keyBytes || bytes[0] !== ed25519)
    return undefined;
  return { name, id, key: bytes.subarray(1) };
}
