import { randomUUID } from 'node:crypto';
import {
  attachScan,
  checks,
  makeReleaseForm,
  raiseReleaseCase,
  sendCase,
  type approveCase,
  type InputOf,
  type OutputOf,
} from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { aPhoto } from '../../scan/test-support/scans';
import { aSchool, type CasesUnderTest } from '../../test-support/cases-under-test';

type SupportCase = OutputOf<typeof sendCase>;

export interface Cast {
  readonly urn: string;
  /** The school's own contact. */
  readonly nerys: Person;
  /** The company's manager. */
  readonly rosalind: Person;
}

/** A school of its own with its contact, and a manager of Fernhill. */
export async function aCast(cases: CasesUnderTest): Promise<Cast> {
  const urn = await aSchool(cases);
  const nerys = await cases.aPerson('school-contact', `school-${urn}`);
  return { urn, nerys, rosalind: await cases.aPerson('company-manager', 'company-fernhill') };
}

export async function aForm(
  cases: CasesUnderTest,
  { nerys, rosalind }: Cast,
): Promise<OutputOf<typeof makeReleaseForm>> {
  return cases.as(nerys).ask(makeReleaseForm, { company: rosalind.organisation, manager: rosalind.account });
}

export async function aDraft(cases: CasesUnderTest, cast: Cast): Promise<SupportCase> {
  return cases.as(cast.nerys).ask(raiseReleaseCase, { form: (await aForm(cases, cast)).form });
}

export async function attach(cases: CasesUnderTest, { nerys }: Cast, supportCase: string, raw?: Buffer) {
  const input = { case: supportCase, file: randomUUID(), name: 'release-signed.jpg' };
  return cases.as(nerys).call(attachScan, input, { raw: raw ?? (await aPhoto()) });
}

export async function aSentCase(cases: CasesUnderTest, cast: Cast): Promise<SupportCase> {
  const draft = await aDraft(cases, cast);
  await attach(cases, cast, draft.case);
  return cases.as(cast.nerys).ask(sendCase, { case: draft.case });
}

export function approvalOf({ case: id, version }: SupportCase): InputOf<typeof approveCase> {
  return { case: id, version, checked: [...checks.options], signedBy: 'Moira Dunsany' };
}
