import { Refusal } from '@tutela/contracts';

/** Each takes a core while it is drawn. */
const atOnce = 2;
/** Each holds a file of up to 20 MB. */
const mostWaiting = 8;
/** By then a drawing has ended, well or not. */
const waitSeconds = 20;

interface Waiting {
  readonly organisation: string;
  readonly begin: () => void;
}

/** Scans are read two at a time, the others in the order they came; of an organisation one waits, so that nobody fills the queue. */
export class ScanQueue {
  private running = 0;
  private readonly waiting: Waiting[] = [];

  /** @throws Refusal `too-many-tries` where as many wait as may, or one of this organisation */
  async run<T>(organisation: string, work: () => Promise<T>): Promise<T> {
    await this.turn(organisation);
    try {
      return await work();
    } finally {
      this.hand();
    }
  }

  private async turn(organisation: string): Promise<void> {
    if (this.running < atOnce) {
      this.running += 1;
      return;
    }
    const isFull = this.waiting.length >= mostWaiting;
    if (isFull || this.waiting.some((one) => one.organisation === organisation))
      throw new Refusal('too-many-tries', { waitSeconds });
    await new Promise<void>((begin) => this.waiting.push({ organisation, begin }));
  }

  /** The turn goes to whoever waits longest; nobody who comes meanwhile gets before. */
  private hand(): void {
    const next = this.waiting.shift();
    if (next) next.begin();
    else this.running -= 1;
  }
}
