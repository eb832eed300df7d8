/** Stops what was started, the last first, at the first signal; then this process ends with 0. */
export class Shutdown {
  private readonly steps: (() => Promise<unknown>)[] = [];
  isUnderWay = false;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void this.onSignal());
  }

  /** To be done before all that was given until now. */
  last(step: () => Promise<unknown>): void {
    this.steps.push(step);
  }

  async close(): Promise<void> {
    this.isUnderWay = true;
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      await step().catch((error: unknown) =>
        console.error(`  ${error instanceof Error ? error.message : 'not stopped'}`),
      );
    }
  }

  /** Ctrl-C comes twice: from the terminal and from npm. */
  private async onSignal(): Promise<void> {
    if (this.isUnderWay) return;
    console.log('\nTutela stops …');
    await this.close();
    console.log('Stopped. Everything is kept; npm start goes on.');
    process.exit(0);
  }
}
