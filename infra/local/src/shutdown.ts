/** Stops what was started, the last first, at the first signal; then this process ends with 0. */
export class Shutdown {
  private readonly steps: (() => Promise<unknown>)[] = [];
  private isAsked = false;

  /** @param starting settles when nothing more is going to be started */
  constructor(private readonly starting: () => Promise<unknown>) {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => void this.onSignal());
  }

  get isUnderWay(): boolean {
    return this.isAsked;
  }

  /** To be done before all that was given until now. */
  last(step: () => Promise<unknown>): void {
    this.steps.push(step);
  }

  async close(): Promise<void> {
    for (let step = this.steps.pop(); step; step = this.steps.pop()) {
      await step().catch((error: unknown) =>
        console.error(`  ${error instanceof Error ? error.message : 'not stopped'}`),
      );
    }
  }

  /** Ctrl-C comes twice: from the terminal and from npm. In the middle of a start it waits, or a server would be left behind. */
  private async onSignal(): Promise<void> {
    if (this.isAsked) return;
    this.isAsked = true;
    console.log('\nTutela stops …');
    await this.starting().catch(() => undefined);
    await this.close();
    console.log('Stopped. Everything is kept; npm start goes on.');
    process.exit(0);
  }
}
