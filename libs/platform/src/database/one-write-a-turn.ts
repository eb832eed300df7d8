import { Socket } from 'node:net';

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
