import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { QueuedCase } from '../../shared/cases/cases.queries';
import type { Shown } from './cases.search';

export const kindWords: Record<QueuedCase['kind'], string> = {
  release: 'Release for a company',
  contacts: 'Contacts at a school',
  support: 'Support',
};

export const casesWords = {
  title: 'Cases',
  loading: 'Getting the cases',
  h1: (waiting: number): string =>
    waiting === 0 ? 'No case waits for us' : `${capitalised(countInWords(waiting, 'case waits', 'cases wait'))} for us`,
  lead: (due: number): string =>
    due === 0
      ? 'No answer is due today.'
      : `${capitalised(countInWords(due, 'answer is', 'answers are'))} due today or earlier.`,
  again: 'Look again',
  filter: 'Which cases',
  shown: {
    all: 'All',
    nobodys: 'Nobody has it',
    mine: 'With me',
    due: 'Due today or earlier',
    asked: 'Asked the school',
  } satisfies Record<Shown, string>,
  columns: { case: 'Case', state: 'State', since: 'Waiting since', due: 'Answer due', who: 'Who has it' },
  raisedFor: ({ kind, subject, organisation }: Pick<QueuedCase, 'kind' | 'subject' | 'organisation'>): string =>
    `${subject ?? kindWords[kind]}, ${organisation.name}`,
  filesWaiting: (files: number): string =>
    `${capitalised(countInWords(files, 'file waits', 'files wait'))} for the virus check`,
  nobody: 'Nobody yet',
  you: 'You',
  noDue: 'Nothing promised',
  afterAnswer: 'When it has answered',
  empty: 'No case waits. What a school’s contacts send to us appears here.',
  noneShown: 'No case matches this filter.',
  clear: 'Show all',
} as const;
