import { Injectable } from '@nestjs/common';
import { approveCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { urnOf } from '../../appointment/acting-for';
import { changed } from '../../changes/changes.store';
import { useCode } from '../../code/accepted-code.store';
import { tellOfApproval } from '../../head/tell-of-head';
import { CasesKeys } from '../../keys';
import { Notices } from '../../notice/notice.store';
import { readSentForm, type FormRow } from '../../release-form/release-form.store';
import { createRelease, findRelease } from '../../release/release.store';
import { mustAllBeChecked } from '../../scan/scan-verdict.rules';
import { readFiles } from '../../scan/scan.store';
import { findSchool } from '../../school/school.store';
import { CaseNotices } from '../case-notices';
import { CaseParty } from '../case-party';
import { moved, mustBeAllChecks, mustBeTheVersionSeen } from '../support-case.rules';
import { lockSentCase, settleCase, type SentCase } from '../support-case.store';

type Input = InputOf<typeof approveCase>;

/** An agent who has no part in it approves what he or she has seen, by six checks and a fresh code: the release is live at once (NC-03, NC-21). */
@Injectable()
export class ApproveCase {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly party: CaseParty,
    private readonly caseNotices: CaseNotices,
    private readonly notices: Notices,
  ) {}

  async run(input: Input, by: Person): Promise<OutputOf<typeof approveCase>> {
    mustBeAllChecks(input.checked);
    return this.acts.shared(approveCase, by, async (tx) => {
      await useCode(tx, by, 'case.approved');
      const found = await lockSentCase(tx, input.case);
      mustBeTheVersionSeen(input.version, found.version);
      moved('approve', found.state);
      mustAllBeChecked(await readFiles(tx, found.id));
      const form = await readSentForm(tx, found.form);
      await this.party.mustNotHave(tx, found, form, by);

      const release = await releaseBy(tx, found, form, { signedBy: input.signedBy, by: by.account });
      const row = await settleCase(tx, this.keys, found, { state: 'approved', by: by.account });

      tx.audit({ object: row.id, facts: { release, version: input.version, checked: [...input.checked] } });
      await this.caseNotices.tell(tx, row, 'case-approved');
      await this.tellOf(tx, release);
      await changed(tx, [row.organisation, form.company]);
      return { state: row.state, release };
    });
  }

  private async tellOf(tx: Tx, release: string): Promise<void> {
    const row = await findRelease(tx, release);
    await tellOfApproval(tx, this.notices, row, await findSchool(tx, row.urn));
  }
}

async function releaseBy(
  tx: Tx,
  { id, organisation }: SentCase,
  { company, manager }: FormRow,
  signed: { signedBy: string; by: string },
): Promise<string> {
  const urn = urnOf(organisation);
  if (urn === undefined) throw new Error('A release case of no school.');
  return createRelease(tx, { urn, company, manager, case: id, ...signed });
}
