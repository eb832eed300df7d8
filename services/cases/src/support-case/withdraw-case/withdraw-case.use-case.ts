import { Injectable } from '@nestjs/common';
import { withdrawCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { CasesKeys } from '../../keys';
import { CaseAnswer } from '../case-answer';
import { moved } from '../support-case.rules';
import { lockOwnCase, settleCase } from '../support-case.store';

/** The school takes back a case that is not decided; its form is used up (NC-02). */
@Injectable()
export class WithdrawCase {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly answer: CaseAnswer,
  ) {}

  async run(input: InputOf<typeof withdrawCase>, by: Person): Promise<OutputOf<typeof withdrawCase>> {
    return this.acts.shared(withdrawCase, by, async (tx) => {
      const found = await lockOwnCase(tx, input.case, by.organisation);
      moved('withdraw', found.state);
      const row = await settleCase(tx, this.keys, found, { state: 'withdrawn', by: by.account });
      tx.audit({ object: row.id, facts: { before: found.state } });
      const answer = await this.answer.whole(tx, row);
      await changed(tx, [by.organisation]);
      return answer;
    });
  }
}
