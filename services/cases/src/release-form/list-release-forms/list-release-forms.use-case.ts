import { Injectable } from '@nestjs/common';
import { listReleaseForms, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { CasePeople } from '../../support-case/case-people';
import { accountsOf, formAnswer } from '../form-answer';
import { readForms } from '../release-form.store';

/** The school's own forms, each with the case that was raised with it (NC-01). */
@Injectable()
export class ListReleaseForms {
  constructor(
    private readonly acts: Acts,
    private readonly people: CasePeople,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof listReleaseForms>> {
    return this.acts.shared(listReleaseForms, by, async (tx) => {
      const forms = await readForms(tx, by.organisation);
      const names = await this.people.namesOf(tx, forms.flatMap(accountsOf));
      return { forms: forms.map((form) => formAnswer(form, names)) };
    });
  }
}
