import type { OpenedCase } from './case.queries';

/** One fact on record, and what stands in the form where the form says it, too. */
export interface RecordFact {
  fact: 'school' | 'head' | 'company' | 'manager';
  onRecord: string | undefined;
  onForm: string | undefined;
}

/**
 * What the register and our accounts say beside what the form was made with (NC-03). A form carries the school that made it,
 * so the school is the same only where the case was raised for that very school.
 */
export function recordFacts({ case: { form, organisation }, onRecord }: OpenedCase): RecordFact[] {
  const formsSchool = form && organisation.id === `school-${onRecord.urn}` ? organisation.name : undefined;
  return [
    { fact: 'school', onRecord: onRecord.school, onForm: formsSchool },
    { fact: 'head', onRecord: onRecord.head, onForm: form?.head },
    { fact: 'company', onRecord: onRecord.company, onForm: form?.company.name },
    { fact: 'manager', onRecord: onRecord.manager, onForm: form?.manager.name },
  ];
}

export const isSame = ({ onRecord, onForm }: RecordFact): boolean => onForm !== undefined && onRecord === onForm;
