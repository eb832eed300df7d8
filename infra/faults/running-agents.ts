import { addDays, type Day } from '@tutela/education';
import { Child } from '../whole/child';
import type { Line } from '../whole/line';
import { lastDay, type AgentUnderTest } from '../whole/schools-under-test';

/** Small steps, so that a term comes in more batches than the longest waits of all faults together. */
const everyDays = 1;
const firstDay: Day = '2026-09-01';

/** An agent as a process that lives through the term in small steps, and is started again where it was. */
export class RunningAgent {
  /** The days that have not been lived through. */
  private days = daysOfTerm();
  private child: Child | undefined;
  private failure: Error | undefined;

  constructor(
    private readonly agent: AgentUnderTest,
    readonly line: Line,
  ) {}

  get isAtWork(): boolean {
    return this.days.length > 0;
  }

  async start(): Promise<void> {
    const child = await Child.start('agent', [this.agent.home, ...this.days]);
    child.hear(({ ran }) => (this.days = this.days.filter((day) => day !== ran)));
    void child.ended.then((code) => {
      if (code === 1) this.failure = new Error(`${this.agent.school.urn}: ${child.output.slice(-2000)}`);
    });
    this.child = child;
  }

  kill(): void {
    void this.child?.kill();
  }

  async startAgain(): Promise<void> {
    await this.child?.ended;
    await this.start();
  }

  /** One that has lived through the term looks at its last day again. */
  async lookAgain(): Promise<void> {
    await this.child?.ended;
    this.days = [lastDay];
    await this.start();
  }

  /** @throws Error if it gave up */
  async untilDone(): Promise<void> {
    await this.child?.ended;
    if (this.failure) throw this.failure;
  }
}

function daysOfTerm(): Day[] {
  const days: Day[] = [];
  for (let day = firstDay; day < lastDay; day = addDays(day, everyDays)) days.push(day);
  return [...days, lastDay];
}
