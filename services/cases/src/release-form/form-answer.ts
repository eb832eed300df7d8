import type { releaseForm } from '@tutela/contracts';
import type { z } from 'zod';
import { unknownName } from '../support-case/case-people';
import type { FormRow } from './release-form.store';

/** Names of accounts by id, as `CasePeople` opens them. */
export type Names = ReadonlyMap<string, string>;

/** Whose names a form shows. */
export function accountsOf({ manager, made_by: madeBy }: FormRow): string[] {
  return [manager, madeBy];
}

/** A form as pages see it. */
export function formAnswer(form: FormRow, names: Names): z.infer<typeof releaseForm> {
  return {
    form: form.id,
    reference: form.reference,
    company: { id: form.company, name: form.company_name },
    manager: { account: form.manager, name: names.get(form.manager) ?? unknownName },
    head: form.head,
    madeAt: form.made_at.toISOString(),
    madeBy: names.get(form.made_by) ?? unknownName,
    goodUntil: form.good_until.toISOString(),
    case: form.support_case ?? undefined,
  };
}
