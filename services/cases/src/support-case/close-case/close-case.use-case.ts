import { Injectable } from '@nestjs/common';
import { closeCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { CasesKeys } from '../../keys';
import { CaseNotices } from '../case-notices';
import { CaseParty } from '../case-party';
import { lockSupportCase } from '../queued-case.store';
import { moved, mustBeTheVersionSeen } from '../support-case.rules';
import { settleCase } from '../support-case.store';

/** An agent who has no part in it answers what was asked, and the case is done (NC-23). */
@Injectable()
export class CloseCase {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly party: CaseParty,
    private readonly notices: CaseNotices,
  ) {}

  async run({ case: id, version, text }: InputOf<typeof closeCase>, by: Person): Promise<OutputOf<typeof closeCase>> {
    return this.acts.shared(closeCase, by, async (tx) => {
      const found = await lockSupportCase(tx, id);
      mustBeTheVersionSeen(version, found.version);
      moved('close', found.state);
      await this.party.mustNotHave(tx, found, undefined, by);
      const row = await settleCase(tx, this.keys, found, { state: 'done', by: by.account, outcome: text });
      tx.audit({ object: id, reason: text });
      await this.notices.tell(tx, row, 'case-done');
      await changed(tx, [row.organisation]);
      return { state: row.state };
    });
  }
}
