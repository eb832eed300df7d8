import { Injectable } from '@nestjs/common';
import { raiseReleaseCase, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { readForm } from '../../release-form/release-form.store';
import { CaseAnswer } from '../case-answer';
import { insertReleaseCase } from '../support-case.store';

/** The school's own contact begins a case with a form of the school; a form serves once and for ninety days (NC-02, NC-23). */
@Injectable()
export class RaiseReleaseCase {
  constructor(
    private readonly acts: Acts,
    private readonly answer: CaseAnswer,
  ) {}

  async run(input: InputOf<typeof raiseReleaseCase>, by: Person): Promise<OutputOf<typeof raiseReleaseCase>> {
    return this.acts.shared(raiseReleaseCase, by, async (tx) => {
      // Two who raise a case with one form at the same moment come one after the other.
      await tx.one`SELECT id FROM release_form WHERE id = ${input.form} AND organisation = ${by.organisation} FOR UPDATE`;
      const form = await readForm(tx, input.form, by.organisation);
      if (form.support_case !== null || form.good_until <= tx.now) throw new Refusal('form-is-used');
      const row = await insertReleaseCase(tx, by.organisation, form.id, by.account);
      tx.audit({ object: row.id, facts: { form: form.id, reference: row.reference } });
      const answer = await this.answer.whole(tx, row);
      await changed(tx, [by.organisation]);
      return answer;
    });
  }
}
