import { Injectable } from '@nestjs/common';
import { Refusal, type RouteContract } from '@tutela/contracts';
import { Acts, ClockWatch, MailOutbox, type AuditNote, type Person, type Tx } from '@tutela/platform';
import { lockAccount, type Account } from '../account/account.store';
import { IdentityKeys } from '../keys';
import { usedCodeLetter } from '../letters';
import { judgeCodes, triesLeft, type Reach } from './tag.rules';
import { chargeAttempt, takeStep, type Charge, type Locked, type WhichTag } from './tag.store';

interface CodeTry<T> {
  readonly contract: RouteContract;
  /** About whom the audit entry is. */
  readonly by: Person;
  readonly which: WhichTag;
  /** One code, or two in a row where a tag is registered or brought back into step. */
  readonly codes: readonly string[];
  /** `resync` looks further, three times an hour (security.md rule 14). */
  readonly reach?: Reach;
  /** What the entry tells besides the outcome. */
  readonly facts?: AuditNote['facts'];
  /** What an accepted code brings; in the same transaction as using it up. A refusal thrown here gives the code back, not the charge, and is an entry of its own (VS-13). */
  readonly accepted: (tx: Tx, account: Account, tag: string) => Promise<T>;
}

export type CodeOutcome<T> =
  | { readonly outcome: 'accepted'; readonly result: T }
  | { readonly outcome: 'wrong'; readonly triesLeft: number }
  | { readonly outcome: 'replayed' }
  | { readonly outcome: 'locked'; readonly until?: Date };

/** Inside a session the holder is told what went wrong; at sign-in nobody is. */
export function factsFor<T>(
  checked: Exclude<CodeOutcome<T>, { outcome: 'accepted' }>,
): Readonly<Record<string, unknown>> {
  if (checked.outcome === 'wrong') return { code: 'wrong', triesLeft: checked.triesLeft };
  if (checked.outcome === 'locked') return { code: 'locked', until: checked.until?.toISOString() };
  return { code: checked.outcome };
}

const charging = { audit: { notAudited: 'pays for the attempt; what came of it is audited next' } };

/**
 * The one function for codes: sign-in, fresh code, registration, resync. Charge and commit; compare; use the step up. The outcome is returned and
 * never thrown: thrown, a wrong code would undo its own audit entry (VS-13). Time is the transaction's (`tx.now`), which follows the
 * configured clock and not the machine's, so that a test or demonstration can set it.
 */
@Injectable()
export class CodeCheck {
  constructor(
    private readonly acts: Acts,
    private readonly keys: IdentityKeys,
    private readonly mail: MailOutbox,
    private readonly clocks: ClockWatch,
  ) {}

  async check<T>(attempt: CodeTry<T>): Promise<CodeOutcome<T>> {
    const { by, which, reach } = attempt;
    this.clocks.mustAgree();
    const charge = await this.acts.shared(charging, by, (tx) => chargeAttempt(tx, this.keys, which, reach));
    const outcome = await this.settled(attempt, charge);
    if (outcome.outcome === 'replayed') this.mail.hint();
    return outcome;
  }

  /** A refusal takes the entry of the act back with all else; told to nobody but the one who tried, it would leave no trace. */
  private async settled<T>(attempt: CodeTry<T>, charge: Charge | 'no-tag' | Locked): Promise<CodeOutcome<T>> {
    const { contract, by } = attempt;
    try {
      return await this.acts.shared(contract, by, (tx) => this.settle(tx, attempt, charge));
    } catch (error) {
      if (error instanceof Refusal) await this.acts.refused(contract, by, error, by.account);
      throw error;
    }
  }

  private async settle<T>(tx: Tx, attempt: CodeTry<T>, charge: Charge | 'no-tag' | Locked): Promise<CodeOutcome<T>> {
    const [account, step] = await Promise.all([lockAccount(tx, attempt.by.account), stepOf(tx, attempt, charge)]);
    const outcome: CodeOutcome<T> =
      step.outcome === 'accepted'
        ? { outcome: 'accepted', result: await attempt.accepted(tx, account, step.result) }
        : step;
    const { outcome: code } = outcome;
    tx.audit({
      object: account.id,
      outcome: code === 'accepted' ? 'done' : 'refused',
      facts: { ...attempt.facts, step: 'code', code: charge === 'no-tag' ? 'no-tag' : code },
    });
    if (code === 'replayed') await this.tellHolder(tx, account);
    return outcome;
  }

  /** A used code is a sign that somebody reads along: the holder is told (security.md rule 12). */
  private async tellHolder(tx: Tx, { id, email_sealed }: Account): Promise<void> {
    if (email_sealed === null) return;
    await this.mail.queue(tx, usedCodeLetter(this.keys.openPerson(id, 'email_sealed', email_sealed), tx.now));
  }
}

/** Compares, and uses the step up. The result is the tag whose code was accepted. */
async function stepOf(
  tx: Tx,
  { codes }: Pick<CodeTry<unknown>, 'codes'>,
  charge: Charge | 'no-tag' | Locked,
): Promise<CodeOutcome<string>> {
  if (charge === 'no-tag') return { outcome: 'wrong', triesLeft: 0 };
  if ('locked' in charge) return { outcome: 'locked', until: charge.until };
  const verdict = judgeCodes(charge.clock, codes, charge.at, charge.reach);
  if (verdict.outcome === 'wrong') return { outcome: 'wrong', triesLeft: triesLeft(charge.failures) };
  if (verdict.steps === undefined || !(await takeStep(tx, charge, verdict.steps))) return { outcome: 'replayed' };
  return { outcome: 'accepted', result: charge.tag };
}
