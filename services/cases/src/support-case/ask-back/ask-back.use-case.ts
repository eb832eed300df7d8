import { Injectable } from '@nestjs/common';
import { askBack, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { CasesKeys } from '../../keys';
import { say } from '../case-message.store';
import { CaseNotices } from '../case-notices';
import { CaseParty } from '../case-party';
import { formOf, lockQueuedCase } from '../queued-case.store';
import { moved, mustBeTheVersionSeen } from '../support-case.rules';
import { changeCase } from '../support-case.store';

/** An agent asks who raised the case; it waits for the answer, and is the agent's from then on (NC-03). */
@Injectable()
export class AskBack {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly party: CaseParty,
    private readonly notices: CaseNotices,
  ) {}

  async run({ case: id, version, text }: InputOf<typeof askBack>, by: Person): Promise<OutputOf<typeof askBack>> {
    return this.acts.shared(askBack, by, async (tx) => {
      const found = await lockQueuedCase(tx, id);
      mustBeTheVersionSeen(version, found.version);
      const state = moved('ask', found.state);
      await this.party.mustNotHave(tx, found, await formOf(tx, found), by);
      await say(tx, this.keys, id, { by: by.account, side: 'operator', text });
      const row = await changeCase(tx, found, { state, takenBy: by.account });
      tx.audit({ object: id, reason: text });
      await this.notices.tell(tx, row, 'case-asked-back');
      await changed(tx, [row.organisation]);
      return { state: row.state, version: row.version };
    });
  }
}
