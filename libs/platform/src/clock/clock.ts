/** The time of the platform. Tests and demonstrations set it by config; nothing else reads the machine's clock for a rule. */
export class Clock {
  private constructor(private readonly offsetMs: number) {}

  static real(): Clock {
    return new Clock(0);
  }

  /** A clock that shows `instant` now and runs on from there. */
  static startingAt(instant: Date): Clock {
    return new Clock(instant.getTime() - Date.now());
  }

  get isReal(): boolean {
    return this.offsetMs === 0;
  }

  now(): Date {
    return new Date(Date.now() + this.offsetMs);
  }
}
