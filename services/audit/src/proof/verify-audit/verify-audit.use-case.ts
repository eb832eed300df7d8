import { Injectable } from '@nestjs/common';
import type { InputOf, OutputOf } from '@tutela/contracts';
import { verifyAudit } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { Logs, supportLog } from '../../tree/logs';
import type { Verdict } from '../../verify/verdict';
import { verifyNamed } from '../../verify/verify-logs';

/** The operator's staff verify a log with one click (SY-05). What was found is written into that log before it is told. */
@Injectable()
export class VerifyAudit {
  private readonly underWay = new Map<string, Promise<Verdict>>();

  constructor(
    private readonly acts: Acts,
    private readonly logs: Logs,
  ) {}

  async run({ log }: InputOf<typeof verifyAudit>, by: Person): Promise<OutputOf<typeof verifyAudit>> {
    await this.logs.mustBeKnown(log);
    const verdict = await this.once(log);
    const { kind, index, entries } = verdict;
    const write = (tx: Tx): Promise<void> => {
      tx.audit({ object: log, facts: { kind, index: index ?? null, entries } });
      return Promise.resolve();
    };
    await (log === supportLog
      ? this.acts.shared(verifyAudit, by, write)
      : this.acts.inLa(log.slice('la-'.length), verifyAudit, by, write));
    return verdict;
  }

  /** It reads the whole log: who asks meanwhile is told what the one under way finds. */
  private once(log: string): Promise<Verdict> {
    const known = this.underWay.get(log);
    if (known) return known;
    const verifying = verifyNamed(this.logs, log).finally(() => this.underWay.delete(log));
    this.underWay.set(log, verifying);
    return verifying;
  }
}
