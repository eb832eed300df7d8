import { countInWords, type ProblemWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';

export const authoritiesWords = {
  title: 'Authorities',
  loading: 'Getting the authorities',
  h1: (all: number, collecting: number): string => {
    if (all === 0) return 'No authority is set up yet';
    return collecting === 0
      ? `${capitalised(countInWords(all, 'authority', 'authorities'))}, none collecting yet`
      : `${capitalised(countInWords(all, 'authority', 'authorities'))}, ${collecting} collecting`;
  },
  lead: 'Each has a database of its own. You see counts here, never a child.',
  made: (name: string): string => `${name} is set up.`,
  madeNext: 'Its virtual head can now be invited. Nothing is read until they begin collection.',
  empty: 'Set up the first one: its code, its name and the networks it works from.',
  columns: {
    name: 'Authority',
    state: 'State',
    children: 'Children',
    schools: 'Schools',
    networks: 'Known networks',
    since: 'Set up on',
  },
  code: (la: string): string => `Code ${la}`,
  noNetworks: 'None. Its people can look but not change marks.',
  notKnown: 'not yet',
  setUp: 'Set up an authority',
} as const;

export const setUpWords = {
  title: 'Set up an authority',
  lead: 'It gets a database and keys of its own. This is written to the audit log.',
  code: 'Code',
  codeHint: 'Three digits, as the Department for Education lists it.',
  codeWrong: 'Type the code as three digits, like 999.',
  name: 'Name',
  nameHint: 'As its people say it, for example Northmere.',
  networks: 'Known networks',
  networksHint:
    'One a line, like 198.51.100.0/24. Marks are changed from these only; without any, nobody can change one.',
  submit: 'Set up this authority',
  busy: 'Making its database',
  back: 'Not now',
} as const;

export const setUpRefusals: ProblemWords = {
  ...refusalWords,
  'la-exists': 'An authority with this code is already set up.',
  'not-a-network': 'One of these is not a network. Write each like 198.51.100.0/24, one a line.',
};
