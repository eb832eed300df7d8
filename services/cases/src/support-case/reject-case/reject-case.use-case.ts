import { Injectable } from '@nestjs/common';
import { rejectCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { useCode } from '../../code/accepted-code.store';
import { CasesKeys } from '../../keys';
import { readSentForm } from '../../release-form/release-form.store';
import { CaseNotices } from '../case-notices';
import { CaseParty } from '../case-party';
import { moved, mustBeTheVersionSeen } from '../support-case.rules';
import { lockSentCase, settleCase } from '../support-case.store';

/** An agent who has no part in it rejects a case, with the reason that the school reads (NC-03, NC-21). */
@Injectable()
export class RejectCase {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly party: CaseParty,
    private readonly notices: CaseNotices,
  ) {}

  async run(
    { case: id, version, reason }: InputOf<typeof rejectCase>,
    by: Person,
  ): Promise<OutputOf<typeof rejectCase>> {
    return this.acts.shared(rejectCase, by, async (tx) => {
      await useCode(tx, by, 'case.rejected');
      const found = await lockSentCase(tx, id);
      mustBeTheVersionSeen(version, found.version);
      moved('reject', found.state);
      await this.party.mustNotHave(tx, found, await readSentForm(tx, found.form), by);
      const row = await settleCase(tx, this.keys, found, { state: 'rejected', by: by.account, outcome: reason });
      tx.audit({ object: id, reason });
      await this.notices.tell(tx, row, 'case-rejected');
      await changed(tx, [row.organisation]);
      return { state: row.state };
    });
  }
}
