import { ed25519FromSeed } from '@tutela/platform';
import {
  checkpointText,
  openNote,
  readCheckpoint,
  signNote,
  verifierKeyText,
  verifierOf,
  type Checkpoint,
  type NoteSigner,
} from '@tutela/transparency';
import type { AuditConfig } from '../config';

/** Signs and opens the checkpoints of one log. Its key follows from the root secret: no database holds it, so no superuser signs (SY-05). */
export class LogSigner {
  /** The log's name in its checkpoints, and its key's. */
  readonly origin: string;
  private readonly signer: NoteSigner;
  private readonly verifier: ReturnType<typeof verifierOf>;

  constructor({ AUDIT_ORIGIN, ROOT_SECRET_FILE }: AuditConfig, log: string) {
    this.origin = `${AUDIT_ORIGIN}/${log}`;
    this.signer = { name: this.origin, key: ed25519FromSeed(ROOT_SECRET_FILE.derive(`audit-checkpoints/${log}`)) };
    this.verifier = verifierOf(this.signer);
  }

  /** As others pin it. */
  get verifierKey(): string {
    return verifierKeyText(this.verifier);
  }

  sign(size: number, root: Buffer): string {
    return signNote(checkpointText({ origin: this.origin, size, root }), this.signer);
  }

  /** What a note says, if this log signed it; undefined for any other. */
  open(note: string): Checkpoint | undefined {
    const text = openNote(note, this.verifier);
    const checkpoint = text === undefined ? undefined : readCheckpoint(text);
    return checkpoint?.origin === this.origin ? checkpoint : undefined;
  }

  /** As `open`, of a note that is to the byte as it was signed: nobody put lines below it. */
  openUntouched(note: string): Checkpoint | undefined {
    const checkpoint = this.open(note);
    return checkpoint && note === this.sign(checkpoint.size, checkpoint.root) ? checkpoint : undefined;
  }
}
