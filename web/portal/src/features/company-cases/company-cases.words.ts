import type { caseKind } from '@tutela/contracts';
import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { z } from 'zod';
import { countsInWords } from '../../shared/company/request-results';
import type { CompanyCase } from './company-cases.queries';

export const companyCasesWords = {
  title: 'Cases',
  loading: 'Getting the cases of your company',
  lead: 'Each request for contacts is a case. It is decided at once by the rules and kept here with its outcome.',
  empty: 'Your company has asked for nothing yet.',
  ask: 'Ask for a contact',
  caption: 'Cases of your company, newest first',
  columns: { case: 'Case', state: 'State', by: 'Asked by', at: 'When', outcome: 'Outcome' },
  noOutcome: 'Not decided yet',
} as const;

export const kindWords: Record<z.output<typeof caseKind>, string> = {
  release: 'Release',
  contacts: 'Request for contacts',
  support: 'Support',
};

/** "Your company has asked 3 times". */
export const answerInWords = (cases: number): string =>
  cases === 0 ? 'Your company has no case' : capitalised(`${countInWords(cases, 'case', 'cases')} of your company`);

/** "Request for contacts C-26-1093: 2 have got a place, 1 was refused". */
export function caseInWords({ kind, reference, results }: Pick<CompanyCase, 'kind' | 'reference' | 'results'>): string {
  const name = `${kindWords[kind]} ${reference}`;
  return results && results.length > 0 ? `${name}: ${countsInWords(results)}` : name;
}

export const companyCaseWords = {
  title: 'Case',
  loading: 'Getting the case',
  facts: 'What is on record',
  organisation: 'Raised for',
  by: 'Asked by',
  at: 'When',
  decided: 'Decided',
  outcome: 'Outcome',
  results: 'Those who were asked for',
  resultColumns: { person: 'Person', outcome: 'Outcome', what: 'What was decided' },
  messages: 'What was written',
  noMessages: 'Nothing was written in this case.',
  from: { school: 'School', company: 'Company', operator: 'Operator' },
} as const;
