import type { OpenedQuestion, SupportCase } from './case.queries';
import { caseWords } from './case.words';

export const questionWords = {
  title: 'Support case',
  loading: 'Getting the case',
  h1: ({ subject, reference }: Pick<SupportCase, 'subject' | 'reference'>): string => subject ?? `Case ${reference}`,
  seen: 'Who sees it',
  seenBy: ({ case: { organisation, company } }: Pick<OpenedQuestion, 'case'>): string =>
    company
      ? `The own contacts of ${organisation.name}, and those of ${company.name} there`
      : `The own contacts of ${organisation.name}`,
  raiser: 'Raised by',
  mayAct: 'May act for the school',
  yes: 'Yes',
  mayNotAct: 'No contact of the school any more: the school’s own contacts read the answer',
  toDo: 'Answer it, or ask back',
  answer: 'Your answer',
  answerHint: 'It is read by everybody who sees the case. Name no child.',
  submit: 'Answer and close',
  busy: 'Sending the answer',
  ask: 'Ask back',
  told: {
    taken: caseWords.told.taken,
    closed: 'Answered. Who raised the case is told.',
    ask: 'Asked. The case waits for the answer.',
  },
} as const;
