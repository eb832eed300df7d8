import { Injectable } from '@nestjs/common';
import { answerCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { CasesKeys } from '../../keys';
import { CaseAnswer } from '../case-answer';
import { say } from '../case-message.store';
import { moved } from '../support-case.rules';
import { changeCase, lockOwnCase } from '../support-case.store';

/** The school answers what the operator asked, and the case goes back (NC-03). */
@Injectable()
export class AnswerCase {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly answer: CaseAnswer,
  ) {}

  async run({ case: id, text }: InputOf<typeof answerCase>, by: Person): Promise<OutputOf<typeof answerCase>> {
    return this.acts.shared(answerCase, by, async (tx) => {
      const found = await lockOwnCase(tx, id, by.organisation);
      const state = moved('answer', found.state);
      await say(tx, this.keys, id, { by: by.account, side: 'school', text });
      const row = await changeCase(tx, found, { state });
      tx.audit({ object: id, reason: text });
      const answer = await this.answer.whole(tx, row);
      await changed(tx, [by.organisation]);
      return answer;
    });
  }
}
