import { availableParallelism } from 'node:os';
import { Injectable } from '@nestjs/common';
import { hash, verify } from '@node-rs/argon2';
import { Refusal } from '@tutela/contracts';
import { normalPassword } from './password.rules';

/** argon2id, the library's default: 46 MiB, two passes, one lane. Security.md rule 10 asks for 19 MiB at least (ADR 0016). */
const cost = { memoryCost: 47_104, timeCost: 2, parallelism: 1 };
const costInHash = `$argon2id$v=19$m=${cost.memoryCost},t=${cost.timeCost},p=${cost.parallelism}$`;
const longestQueue = 32;
/** Seconds in which a full queue has drained, about. */
export const retryAfterSeconds = 5;

/**
 * Hashes passwords, a few at a time: argon2 takes the threads that files and name look-ups need too (design.md, trap 6). A full queue refuses
 * at once, so that a flood of guesses costs the guessers and not the people who are signed in.
 */
@Injectable()
export class PasswordHasher {
  private readonly most = Math.max(1, availableParallelism() - 1);
  private running = 0;
  private readonly waiting: (() => void)[] = [];
  private dummy: Promise<string> | undefined;

  async hash(password: string): Promise<string> {
    return this.inTurn(() => hash(normalPassword(password), cost));
  }

  /**
   * Asks for the stored hash once there is a place for us, while others hash. Without one (unknown, invited, withdrawn, locked) a hash is
   * computed all the same: the time tells nothing (security.md rule 11).
   */
  async isRight(stored: () => Promise<string | null>, password: string): Promise<boolean> {
    const dummy = await this.dummyHash();
    this.mustHavePlace();
    const finding = stored();
    // Waited for in our turn; until then a rejection must not be one that nobody handles.
    finding.catch(() => undefined);
    return this.inTurn(async () => {
      const found = await finding;
      const same = await verify(found ?? dummy, normalPassword(password));
      return same && found !== null;
    });
  }

  /** Of another cost than we hash with now: to be made anew when the password is at hand. */
  isOfOldCost(stored: string): boolean {
    return !stored.startsWith(costInHash);
  }

  /** Made before the first try, which would otherwise take twice as long. */
  async prepare(): Promise<void> {
    await this.dummyHash();
  }

  private async dummyHash(): Promise<string> {
    this.dummy ??= hash('nobody has this one', cost);
    return this.dummy;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    await this.turn();
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.running -= 1;
    }
  }

  private mustHavePlace(): void {
    if (this.running < this.most || this.waiting.length < longestQueue) return;
    throw new Refusal('too-many-tries', { retryAfterSeconds });
  }

  /** A turn is handed on from one to the next, so nobody overtakes those who wait. */
  private async turn(): Promise<void> {
    if (this.running < this.most) {
      this.running += 1;
      return;
    }
    this.mustHavePlace();
    await new Promise<void>((resolve) => this.waiting.push(resolve));
  }
}
