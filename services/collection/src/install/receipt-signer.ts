import { createHash, sign, type KeyObject } from 'node:crypto';
import { canonicalJson, type RootKey } from '@tutela/sealing';
import { ed25519FromSeed, ed25519Public } from '@tutela/platform';

/** Signs receipts; its public half is pinned by each agent at enrolment (BY-01, security.md rule 48). */
export class ReceiptSigner {
  readonly publicKey: string;
  private readonly key: KeyObject;

  constructor(root: RootKey) {
    this.key = ed25519FromSeed(root.derive('receipt-signing-key'));
    this.publicKey = ed25519Public(this.key);
  }

  sign(receipt: unknown): string {
    return sign(null, Buffer.from(canonicalJson(receipt)), this.key).toString('base64url');
  }
}

/** SHA-256 of bytes as base64url, as an agent's token names the body it belongs to. */
export function bytesHash(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
