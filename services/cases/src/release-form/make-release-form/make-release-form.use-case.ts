import { Injectable } from '@nestjs/common';
import { makeReleaseForm, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { schoolActedFor } from '../../appointment/acting-for';
import { findSchool } from '../../school/school.store';
import { CasePeople } from '../../support-case/case-people';
import { accountsOf, formAnswer } from '../form-answer';
import { newFormReference } from '../form-reference';
import { insertForm, readForm } from '../release-form.store';

/** The school's own contact makes the form for one company and its manager; it is for nobody else (NC-01, NC-23). */
@Injectable()
export class MakeReleaseForm {
  constructor(
    private readonly acts: Acts,
    private readonly people: CasePeople,
  ) {}

  async run(
    { company, manager }: InputOf<typeof makeReleaseForm>,
    by: Person,
  ): Promise<OutputOf<typeof makeReleaseForm>> {
    return this.acts.shared(makeReleaseForm, by, async (tx) => {
      const { head } = await findSchool(tx, await schoolActedFor(tx, by));
      await mustBeItsManager(tx, company, manager);
      const { organisation, account } = by;
      const reference = newFormReference();
      const made = { reference, organisation, company, manager, head: head ?? '', by: account };
      const form = await readForm(tx, await insertForm(tx, made), organisation);
      tx.audit({ object: form.id, facts: { organisation, company, manager } });
      return formAnswer(form, await this.people.namesOf(tx, accountsOf(form)));
    });
  }
}

async function mustBeItsManager(tx: Tx, company: string, manager: string): Promise<void> {
  await tx.one`
    SELECT account FROM person JOIN organisation ON organisation.id = person.organisation
    WHERE account = ${manager} AND organisation.id = ${company} AND kind = 'company' AND role = 'company-manager' AND state = 'active'`;
}
