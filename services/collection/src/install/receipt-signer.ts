import { createHash } from 'node:crypto';
import { canonicalJson, signBytes, type RootKey } from '@tutela/sealing';
import { ed25519FromSeed, ed25519Public } from '@tutela/platform';

/** Signs receipts; its public half is pinned by each agent at enrolment (BY-01, security.md rule 48). */
export class ReceiptSigner {
  readonly publicKey: string;
  private readonly privatePem: string;

  constructor(root: RootKey) {
    const key = ed25519FromSeed(root.derive('receipt-signing-key'));
    this.publicKey = ed25519Public(key);
    this.privatePem = key.export({ format: 'pem', type: 'pkcs8' }).toString();
  }

  sign(receipt: unknown): string {
    return signBytes(this.privatePem, Buffer.from(canonicalJson(receipt)));
  }
}

/** SHA-256 of bytes as base64url, as an agent's token names the body it belongs to. */
export function bytesHash(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
