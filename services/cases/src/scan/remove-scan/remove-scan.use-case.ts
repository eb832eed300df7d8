import { Injectable } from '@nestjs/common';
import { Refusal, removeScan, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { casesHeldBy } from '../../support-case/acting-for-cases';
import { CaseAnswer } from '../../support-case/case-answer';
import { scansMustBeOpen } from '../../support-case/support-case.rules';
import { changeCase, lockOwnCase } from '../../support-case/support-case.store';
import { ScanPages } from '../scan-pages';
import { deleteFile } from '../scan.store';

/** Takes a scan off a case that is not with the operator; its pages go once that is stored (NC-02). */
@Injectable()
export class RemoveScan {
  constructor(
    private readonly acts: Acts,
    private readonly pages: ScanPages,
    private readonly answer: CaseAnswer,
  ) {}

  async run({ case: id, file }: InputOf<typeof removeScan>, by: Person): Promise<OutputOf<typeof removeScan>> {
    const { objects, answer } = await this.acts.shared(removeScan, by, async (tx) => {
      const { organisation } = await casesHeldBy(tx, by);
      const found = await lockOwnCase(tx, id, organisation);
      scansMustBeOpen(found.state);
      const objects = await deleteFile(tx, id, file);
      if (!objects) throw new Refusal('not-found');
      const row = await changeCase(tx, found, {});
      tx.audit({ object: id, facts: { file } });
      const answer = await this.answer.whole(tx, row);
      await changed(tx, [organisation]);
      return { objects, answer };
    });
    await this.pages.remove(objects);
    return answer;
  }
}
