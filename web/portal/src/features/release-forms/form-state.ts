import type { Company, ReleaseForm } from './forms.queries';

export type FormState = 'waits' | 'used' | 'over';

/** What a form can still be used for: a case is raised with it once, within ninety days (NC-01). */
export function stateOfForm(form: Pick<ReleaseForm, 'case' | 'goodUntil'>, now: Date): FormState {
  if (form.case !== undefined) return 'used';
  return Date.parse(form.goodUntil) > now.getTime() ? 'waits' : 'over';
}

export interface ManagerChoice {
  company: string;
  manager: string;
  words: string;
}

/** Every manager of every company, by company: "Fernhill IT Services, Rosalind Keane". */
export const managerChoices = (companies: readonly Company[]): ManagerChoice[] =>
  companies.flatMap(({ id, name, managers }) =>
    managers.map((manager) => ({ company: id, manager: manager.account, words: `${name}, ${manager.name}` })),
  );
