import { Injectable } from '@nestjs/common';
import { Refusal, withdrawCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { CasesKeys } from '../../keys';
import { casesHeldBy, mustBeOpenTo } from '../acting-for-cases';
import { CaseAnswer } from '../case-answer';
import { moved } from '../support-case.rules';
import { lockCaseSeen, settleCase } from '../support-case.store';

/** The school takes back a case that is not decided, an outside contact a support case that he or she has raised; a form is used up (NC-02, NC-23). */
@Injectable()
export class WithdrawCase {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly answer: CaseAnswer,
  ) {}

  async run(input: InputOf<typeof withdrawCase>, by: Person): Promise<OutputOf<typeof withdrawCase>> {
    return this.acts.shared(withdrawCase, by, async (tx) => {
      const seen = await casesHeldBy(tx, by);
      const found = await lockCaseSeen(tx, input.case, seen);
      mustBeOpenTo(seen, found);
      if (seen.onlyCompany !== undefined && found.raised_by !== by.account) throw new Refusal('not-your-role');
      moved('withdraw', found.state);
      const row = await settleCase(tx, this.keys, found, { state: 'withdrawn', by: by.account });
      tx.audit({ object: row.id, facts: { before: found.state } });
      const answer = await this.answer.seenBy(tx, row, seen, by.account);
      await changed(tx, [by.organisation]);
      return answer;
    });
  }
}
