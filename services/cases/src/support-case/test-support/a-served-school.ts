import { randomUUID } from 'node:crypto';
import { listCases, raiseSupportCase, type OutputOf } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { actingFor, aRelease, ask, type CasesUnderTest } from '../../test-support/cases-under-test';
import { aCast, type Cast } from './a-case';

type SupportCase = OutputOf<typeof raiseSupportCase>;

/** A school with its own contact, and live contacts of two companies, as they act for it. */
export interface Served extends Cast {
  readonly gareth: Person;
  readonly sunita: Person;
  readonly tomasz: Person;
}

/** Gareth and Sunita are of Fernhill, Tomasz of Castlegate. */
export async function aServedSchool(cases: CasesUnderTest): Promise<Served> {
  const cast = await aCast(cases);
  const { urn, rosalind } = cast;
  const anEmployee = (company: string) => cases.aPerson('company-employee', company);
  const piers = await cases.aPerson('company-manager', 'company-castlegate');
  const [gareth, sunita] = [await anEmployee('company-fernhill'), await anEmployee('company-fernhill')];
  const tomasz = await anEmployee('company-castlegate');
  for (const manager of [rosalind, piers]) await aRelease(cases, manager, urn);
  await ask(cases, rosalind, urn, [gareth, sunita]);
  await ask(cases, piers, urn, [tomasz]);
  const acting = (person: Person) => actingFor(person, urn);
  return { ...cast, gareth: acting(gareth), sunita: acting(sunita), tomasz: acting(tomasz) };
}

export const asked = { subject: 'Two accounts of one teacher', text: 'Which of the two should stay?' };
/** Another one at each call, as a page makes it. */
export const question = () => ({ case: randomUUID(), ...asked });

/** @param company with whom the school's own contact shares it */
export const raise = (cases: CasesUnderTest, by: Person, company?: string): Promise<SupportCase> =>
  cases.as(by).ask(raiseSupportCase, { ...question(), company });

/** The cases that the reader's list shows. */
export async function seenBy(cases: CasesUnderTest, reader: Person): Promise<string[]> {
  return (await cases.as(reader).ask(listCases, {})).cases.map((one) => one.case);
}
