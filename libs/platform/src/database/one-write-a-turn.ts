import { Socket } from 'node:net';

type Done = (error?: Error | null) => void;

/**
 * A connection that sends what is written in one turn of the event loop as one write: statements that go out behind each other (ADR 0015) cost
 * one call of the kernel, and arrive together.
 */
export class OneWriteATurn extends Socket {
  private held = false;

  override cork(): void {
    this.holdForThisTurn();
    super.cork();
  }

  override write(bytes: string | Uint8Array, encoding?: BufferEncoding | Done, done?: Done): boolean {
    this.holdForThisTurn();
    return super.write(bytes, encoding as BufferEncoding, done);
  }

  private holdForThisTurn(): void {
    if (this.held) return;
    this.held = true;
    super.cork();
    process.nextTick(() => {
      this.held = false;
      super.uncork();
    });
  }
}
