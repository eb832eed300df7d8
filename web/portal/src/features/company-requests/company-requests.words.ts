import type { refusedBecause } from '@tutela/contracts';
import { countInWords, numberInWords, type BadgeTone } from '@tutela/ui';
import type { z } from 'zod';
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

const refusedWords: Record<z.output<typeof refusedBecause>, string> = {
  'no-place': 'All 15 places are taken. One must be ended before you can ask again.',
  'already-there': 'Has a place at this school already.',
  'not-of-your-company': 'Is not of your company.',
  'not-active': 'Has no account that works. It has ended, or the person is leaving.',
};

export const outcomes: Record<Result['outcome'], { tone: BadgeTone; words: string }> = {
  live: { tone: 'good', words: 'Live' },
  'needs-tag': { tone: 'warn', words: 'Needs a tag' },
  refused: { tone: 'bad', words: 'Refused' },
};

/** What became of one person: in which place, what is missing, or why not (NC-04, NC-08). */
export function resultInWords({ outcome, why, place }: Result): string {
  if (outcome === 'refused') return why ? refusedWords[why] : 'The rules do not allow it.';
  const where = place === undefined ? '' : `Place ${place}. `;
  if (outcome === 'live') return `${where}Can act for the school at once.`;
  return `${where}It is held for 30 days. Nothing can be done with it until a tag is registered.`;
}

export const resultWords = {
  title: 'What was decided',
  lead: (reference: string): string => `Case ${reference}. The school has been told.`,
  caption: 'Those you asked for',
  columns: { person: 'Person', outcome: 'Outcome', what: 'What follows' },
  taken: 'Who has the fifteen places',
  takenHint: 'One must be ended before you can ask again.',
  takenColumns: { place: 'Place', name: 'Who', since: 'Since' },
  other: 'Taken by another company',
  stranger: 'Somebody who is not of your company',
  toSchool: 'See the places',
  again: 'Ask for others',
} as const;

/** "2 of 3 have a place at Thornbeck High School". */
export function answerInWords(results: readonly Result[], school: string): string {
  const placed = results.filter(({ outcome }) => outcome !== 'refused').length;
  if (placed === 0) return `Nobody has got a place at ${school}`;
  if (placed < results.length) return `${placed} of ${results.length} have got a place at ${school}`;
  const [only] = results;
  if (results.length === 1 && only) return `${only.name} has got a place at ${school}`;
  return `All ${numberInWords(placed)} have got a place at ${school}`;
}
