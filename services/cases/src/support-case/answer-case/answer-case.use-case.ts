import { Injectable } from '@nestjs/common';
import { answerCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { CasesKeys } from '../../keys';
import { casesHeldBy, mustBeOpenTo } from '../acting-for-cases';
import { CaseAnswer } from '../case-answer';
import { say } from '../case-message.store';
import { moved } from '../support-case.rules';
import { changeCase, lockCaseSeen } from '../support-case.store';

/** The school answers what the operator asked, or an outside contact in a support case of the own company; the case goes back (NC-03, NC-23). */
@Injectable()
export class AnswerCase {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly answer: CaseAnswer,
  ) {}

  async run({ case: id, text }: InputOf<typeof answerCase>, by: Person): Promise<OutputOf<typeof answerCase>> {
    return this.acts.shared(answerCase, by, async (tx) => {
      const seen = await casesHeldBy(tx, by);
      const found = await lockCaseSeen(tx, id, seen);
      mustBeOpenTo(seen, found);
      const state = moved('answer', found.state);
      const side = seen.onlyCompany === undefined ? 'school' : 'company';
      await say(tx, this.keys, id, { by: by.account, side, text });
      const row = await changeCase(tx, found, { state });
      tx.audit({ object: id, reason: text });
      const answer = await this.answer.seenBy(tx, row, seen, by.account);
      await changed(tx, [by.organisation]);
      return answer;
    });
  }
}
