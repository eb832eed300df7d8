import type { Problem } from '@tutela/contracts';

/** The platform is away or says to come back: nothing is lost, the next run tries again (VS-07). */
export class PlatformOutOfReach extends Error {
  constructor() {
    super('The platform cannot be reached just now.');
  }
}

/** The platform said no, by a refusal of the contract. */
export class PlatformRefusal extends Error {
  readonly type: string;
  readonly facts: Readonly<Record<string, unknown>>;

  constructor(problem: Problem) {
    super([problem.detail, problem.todo].filter(Boolean).join(' '));
    this.type = problem.type;
    this.facts = problem.facts ?? {};
  }
}
