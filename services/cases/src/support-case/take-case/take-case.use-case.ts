import { Injectable } from '@nestjs/common';
import { takeCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { CaseParty } from '../case-party';
import { CasePeople, unknownName } from '../case-people';
import { formOf, lockQueuedCase } from '../queued-case.store';
import { moved } from '../support-case.rules';

/** An agent takes a case, or takes it over; what there is to judge stays the same, and so does its version (NC-03). */
@Injectable()
export class TakeCase {
  constructor(
    private readonly acts: Acts,
    private readonly people: CasePeople,
    private readonly party: CaseParty,
  ) {}

  async run(input: InputOf<typeof takeCase>, by: Person): Promise<OutputOf<typeof takeCase>> {
    return this.acts.shared(takeCase, by, async (tx) => {
      const row = await lockQueuedCase(tx, input.case);
      const state = moved('take', row.state);
      await this.party.mustNotHave(tx, row, await formOf(tx, row), by);
      await tx.rows`UPDATE support_case SET state = ${state}, taken_by = ${by.account} WHERE id = ${row.id}`;
      tx.audit({ object: row.id, facts: { before: row.taken_by } });
      const names = await this.people.namesOf(tx, [by.account]);
      await changed(tx, [row.organisation]);
      return { takenBy: names.get(by.account) ?? unknownName };
    });
  }
}
