import { Injectable } from '@nestjs/common';
import { readReleaseForm, type InputOf } from '@tutela/contracts';
import { Acts, FileAnswer, type Person } from '@tutela/platform';
import { schoolActedFor } from '../../appointment/acting-for';
import { CasesSettings } from '../../cases-settings';
import { findSchool } from '../../school/school.store';
import { CasePeople } from '../../support-case/case-people';
import { accountsOf, formAnswer } from '../form-answer';
import { formPdf } from '../form-pdf';
import { formLink } from '../form-reference';
import { readForm } from '../release-form.store';

/** The form to be signed, as it was made, drawn anew at each reading (NC-01). */
@Injectable()
export class ReadReleaseForm {
  constructor(
    private readonly acts: Acts,
    private readonly people: CasePeople,
    private readonly settings: CasesSettings,
  ) {}

  async run(input: InputOf<typeof readReleaseForm>, by: Person): Promise<FileAnswer> {
    const printed = await this.acts.shared(readReleaseForm, by, async (tx) => {
      const { name: school, urn } = await findSchool(tx, await schoolActedFor(tx, by));
      const form = await readForm(tx, input.form, by.organisation);
      const { reference, company, manager, head, madeBy } = formAnswer(
        form,
        await this.people.namesOf(tx, accountsOf(form)),
      );
      tx.audit({ object: form.id, facts: { organisation: by.organisation } });
      const shown = { reference, school, urn, head, company: company.name, manager: manager.name, madeBy };
      const link = formLink(this.settings.publicUrl, reference);
      return { ...shown, link, madeAt: form.made_at, goodUntil: form.good_until };
    });
    return new FileAnswer('application/pdf', `${printed.reference}.pdf`, await formPdf(printed));
  }
}
