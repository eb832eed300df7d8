import { countInWords, numberInWords } from '@tutela/ui';
import { countRefused } from '../../shared/company/request-results';
import type { Requested } from './company-requests.queries';

type Result = Requested['results'][number];

const list = (names: readonly string[]): string => new Intl.ListFormat('en-GB').format(names);

export const requestWords = {
  title: 'Ask for a contact',
  h1: 'Ask that your people become contacts of a school',
  lead: 'It is decided at once, by the rules. The school is told and can end any of them at any time.',
  loading: 'Getting your schools and people',
  trail: 'Schools',
  school: 'School',
  schoolHint: 'Only schools whose release names you.',
  chooseSchool: 'Choose a school',
  people: 'Who',
  peopleHint: 'Each takes one of the school’s 15 places.',
  reason: 'Reason',
  reasonHint: 'What they do for the school. The school reads it.',
  termsTitle: 'What you take on',
  terms: [
    'You alone are responsible for the use of each account and for the conduct of its holder, from the moment the person is a contact until the account is disabled.',
    'When somebody leaves you report it within 24 hours.',
    'It is kept in your ledger, for every account: who is responsible, from when, to when, and how it ended.',
  ],
  accept: 'Your responsibility',
  acceptChoice: 'I accept these terms for everybody chosen above.',
  submit: 'Go on to the code',
  busy: 'Going on',
  nobody: 'Choose at least one person.',
  tooMany: 'Choose at most 15 people.',
  notAccepted: 'Accept the terms to go on.',
  free: (count: number): string => countInWords(count, 'place free', 'places free'),
  needsTag: 'Needs a tag. The place is held for 30 days.',
  leaves: (lastDay: string): string => `Leaves on ${lastDay}.`,
  at: (schools: readonly string[]): string => `Contact of ${list(schools)}.`,
  waitsAt: (schools: readonly string[]): string => `A place is held at ${list(schools)}.`,
  noSchool: 'There is no school that you can ask for.',
  noSchoolWhy:
    'Only the manager named in a live release can ask. A release whose school has a new head is on hold until the school tells us who it is.',
  toSchools: 'See your schools',
  noPeople: 'There is nobody of your company yet. Invite an employee first.',
  toPeople: 'See your people',
  codeTitle: 'Ask with a code',
  act: 'Ask for these contacts',
  now: 'From the moment you confirm:',
  become: (names: readonly string[], school: string): string =>
    `${list(names)} ${names.length === 1 ? 'becomes contact' : 'become contacts'} of ${school}, where a place is free`,
  responsible: 'You alone are responsible for each account until it is disabled',
} as const;

export const resultWords = {
  title: 'What was decided',
  lead: (reference: string): string => `Case ${reference}. The school has been told.`,
  caption: 'Those you asked for',
  columns: { person: 'Person', outcome: 'Outcome', what: 'What follows' },
  taken: 'Who has the fifteen places',
  takenHint: 'One must be ended before you can ask again.',
  takenColumns: { place: 'Place', name: 'Who', company: 'Company', since: 'Since' },
  other: 'Taken by another company',
  toSchool: 'See the places',
  again: 'Ask for others',
} as const;

/** "2 of 3 have got a place at Thornbeck High School, 1 was refused". */
export function answerInWords(results: readonly Result[], school: string): string {
  const refused = countRefused(results);
  const placed = results.length - refused;
  const andRefused = `, ${countInWords(refused, 'was refused', 'were refused')}`;
  if (placed === 0) return `Nobody has got a place at ${school}${andRefused}`;
  if (refused > 0) {
    return `${placed} of ${results.length} ${placed === 1 ? 'has' : 'have'} got a place at ${school}${andRefused}`;
  }
  const [only] = results;
  if (results.length === 1 && only) return `${only.name} has got a place at ${school}`;
  return `All ${numberInWords(placed)} have got a place at ${school}`;
}
