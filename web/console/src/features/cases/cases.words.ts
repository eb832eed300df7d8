import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { QueuedCase } from '../../shared/cases/cases.queries';
import type { Shown } from './cases.search';

export const kindWords: Record<QueuedCase['kind'], string> = {
  release: 'Release for a company',
  contacts: 'Contacts at a school',
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
  raisedFor: (kind: QueuedCase['kind'], school: string): string => `${kindWords[kind]}, ${school}`,
  nobody: 'Nobody yet',
  you: 'You',
  noDue: 'Nothing promised',
  afterAnswer: 'When it has answered',
  empty: 'No case waits. A school’s own contact raises one with the signed form; it appears here when it is sent.',
  noneShown: 'No case matches this filter.',
  clear: 'Show all',
} as const;
