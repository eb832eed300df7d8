import { Injectable } from '@nestjs/common';
import { mostOpenSupportCases, raiseSupportCase, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { urnOf } from '../../appointment/acting-for';
import { changed } from '../../changes/changes.store';
import { CasesKeys } from '../../keys';
import { casesHeldBy, type CasesSeen } from '../acting-for-cases';
import { CaseAnswer } from '../case-answer';
import { say } from '../case-message.store';
import { CaseNotices } from '../case-notices';
import { dueAfter } from '../support-case.rules';
import { countOpen, insertSupportCase, readOwnCase } from '../support-case.store';

type Input = InputOf<typeof raiseSupportCase>;

/** A live contact asks the operator something for the school; one from outside for the own company's contacts to follow, too (NC-23). */
@Injectable()
export class RaiseSupportCase {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly answer: CaseAnswer,
    private readonly notices: CaseNotices,
  ) {}

  async run(input: Input, by: Person): Promise<OutputOf<typeof raiseSupportCase>> {
    return this.acts.shared(raiseSupportCase, by, async (tx) => {
      const seen = await casesHeldBy(tx, by);
      const followedBy = await follower(tx, seen, input.company);
      const { organisation } = seen;
      const { case: id, subject } = input;
      const asked = { id, organisation, followedBy, subject, by: by.account, dueAt: dueAfter(tx.now) };
      const row = await insertSupportCase(tx, this.keys, asked);
      if (!row) return this.again(tx, input, seen, by, followedBy);
      if ((await countOpen(tx, row)) > mostOpenSupportCases) throw new Refusal('too-many-open-cases');
      const side = seen.onlyCompany === undefined ? 'school' : 'company';
      await say(tx, this.keys, row.id, { by: by.account, side, text: input.text });
      tx.audit({
        object: row.id,
        reason: input.text,
        facts: { reference: row.reference, followedBy: row.followed_by },
      });
      await this.notices.tell(tx, row, 'case-sent');
      const answer = await this.answer.seenBy(tx, row, seen, by.account);
      await changed(tx, [organisation]);
      return answer;
    });
  }

  /** Sent once more, as after an answer that was lost: the same case, and nothing happens. Any other of this id is not told of. */
  private async again(
    tx: Tx,
    { case: id, subject, text }: Input,
    seen: CasesSeen,
    by: Person,
    followedBy: string | undefined,
  ): Promise<OutputOf<typeof raiseSupportCase>> {
    const row = await readOwnCase(tx, id, seen.organisation);
    const answer = await this.answer.seenBy(tx, row, seen, by.account);
    const isTheSame = answer.yours && answer.subject === subject && answer.company?.id === followedBy;
    if (!isTheSame || answer.messages[0]?.text !== text) throw new Refusal('case-is-another');
    tx.audit({ object: id, facts: { reference: row.reference, again: true } });
    return answer;
  }
}

/** The own company of an outside contact and no other; else one that has somebody at this school, if the school shares the case at all. */
async function follower(
  tx: Tx,
  { organisation, onlyCompany }: CasesSeen,
  shared?: string,
): Promise<string | undefined> {
  if (onlyCompany !== undefined && shared !== undefined && shared !== onlyCompany) throw new Refusal('not-your-role');
  if (onlyCompany !== undefined || shared === undefined) return onlyCompany;
  await tx.one`
    SELECT company FROM appointment WHERE urn = ${urnOf(organisation) ?? ''} AND company = ${shared} AND ended_at IS NULL LIMIT 1`;
  return shared;
}
