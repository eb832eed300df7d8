import { Injectable } from '@nestjs/common';
import { sendCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { mustHaveAScan } from '../../scan/scan-verdict.rules';
import { readFiles } from '../../scan/scan.store';
import { casesHeldBy } from '../acting-for-cases';
import { CaseAnswer } from '../case-answer';
import { CaseNotices } from '../case-notices';
import { dueAfter, moved } from '../support-case.rules';
import { changeCase, lockOwnCase } from '../support-case.store';

/** A case goes to the operator once the signed form is attached (NC-02). */
@Injectable()
export class SendCase {
  constructor(
    private readonly acts: Acts,
    private readonly answer: CaseAnswer,
    private readonly notices: CaseNotices,
  ) {}

  async run(input: InputOf<typeof sendCase>, by: Person): Promise<OutputOf<typeof sendCase>> {
    return this.acts.shared(sendCase, by, async (tx) => {
      const { organisation } = await casesHeldBy(tx, by);
      const found = await lockOwnCase(tx, input.case, organisation);
      const state = moved('send', found.state);
      mustHaveAScan(await readFiles(tx, found.id));
      const row = await changeCase(tx, found, { state, sentAt: tx.now, dueAt: dueAfter(tx.now) });
      tx.audit({ object: row.id, facts: { reference: row.reference } });
      await this.notices.tell(tx, row, 'case-sent');
      const answer = await this.answer.whole(tx, row);
      await changed(tx, [organisation]);
      return answer;
    });
  }
}
