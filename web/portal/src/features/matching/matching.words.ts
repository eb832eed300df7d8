import type { agreed } from '@tutela/contracts';
import { countInWords, numberInWords } from '@tutela/ui';
import type { z } from 'zod';
import { capitalised } from '@tutela/web';
import type { Match } from '../../shared/matching/matching';
import type { MatchCounts } from './matches';
import type { Outcome, Shown } from './matching.search';

export const matchingWords = {
  title: 'Matching',
  trail: 'Matching',
  loading: 'Getting the matches',
  print: 'Print this list',
  upload: 'Upload a changed list',
  lead: 'Each school’s extractor compares your list with the school’s records. Only children who are matched are collected. Nobody settles a doubt by a button: mend your list or ask the school, and the next run matches again.',
  empty: 'No extractor has run yet, so nobody is matched. Schools and their extractors stand under Schools.',
  schools: 'See the schools',
  filters: 'Which children',
  school: 'School',
  allSchools: 'All schools',
  thisSchool: 'this school',
  shown: {
    open: 'Not matched',
    doubtful: 'In doubt',
    'not-here': 'Not at this school',
    matched: 'Matched',
    all: 'All',
  } satisfies Record<Shown, string>,
  noMatch: 'No child matches these filters.',
  clear: 'Clear them',
  caption: 'Children by how they were matched',
  columns: {
    child: 'Child',
    school: 'School',
    state: 'Match',
    todo: 'What agreed, and what to do',
    at: 'Last matched',
  },
} as const;

export const outcomeWords: Record<Outcome, { words: string; hint: string }> = {
  doubtful: { words: 'In doubt', hint: 'Nothing is collected until the doubt is gone.' },
  'not-here': { words: 'Not at this school', hint: 'No pupil of the school agrees in two fields.' },
  matched: { words: 'Matched', hint: 'Their marks are collected once collection has begun.' },
};

/** "2 children are in doubt and 1 is not at the school on your list". */
export function answerInWords({ doubtful, matched, ...counts }: MatchCounts): string {
  const notHere = counts['not-here'];
  const doubt = countInWords(doubtful, 'child is', 'children are');
  const away = countInWords(notHere, 'child is', 'children are');
  if (doubtful > 0 && notHere > 0)
    return `${doubt} in doubt, and ${numberInWords(notHere)} ${notHere === 1 ? 'is' : 'are'} not at the school on your list`;
  if (doubtful > 0) return `${doubt} in doubt`;
  if (notHere > 0) return `${away} not at the school on your list`;
  if (matched === 0) return 'Nobody is matched yet';
  return matched === 1 ? 'The one child is matched' : `All ${numberInWords(matched)} children are matched`;
}

/** The answer for one school: "At Stonegate College, 2 children are in doubt". */
export function answerAtInWords(school: string, counts: MatchCounts): string {
  const answer = answerInWords(counts);
  return `At ${school}, ${answer.charAt(0).toLowerCase()}${answer.slice(1)}`;
}

type Field = z.output<typeof agreed>;

const fields: readonly Field[] = ['upn', 'birth-date', 'name'];
const fieldWords: Record<Field, string> = { upn: 'UPN', 'birth-date': 'birth date', name: 'name' };

/** What to look at when one field alone does not agree. */
const todoOf: Record<Field, string> = {
  upn: 'Ask the school for the UPN and put it into your list, the old one under Former UPN',
  'birth-date': 'Look at the date of birth on your list, or ask the school which is right',
  name: 'Look at the surname on your list',
};

const nextRun = 'the next run matches again.';

/** "UPN and birth date agree, the name does not. Look at the surname on your list; the next run matches again." */
export function doubtInWords(agreedFields: readonly Field[]): string {
  const agree = fields.filter((field) => agreedFields.includes(field));
  const differ = fields.filter((field) => !agreedFields.includes(field));
  if (differ.length === 0)
    return `UPN, birth date and name agree, with more than one pupil or more than one row of your list. Ask the school who is meant; ${nextRun}`;
  const [only] = differ;
  if (differ.length === 1 && only)
    return `${together(agree)} agree, the ${fieldWords[only]} does not. ${todoOf[only]}; ${nextRun}`;
  const one = agree.length === 1 ? `Only the ${together(agree, false)} agrees.` : 'No field agrees.';
  return `${one} Look at the whole row of your list, or ask the school; ${nextRun}`;
}

function together(names: readonly Field[], atStart = true): string {
  const words = new Intl.ListFormat('en-GB').format(names.map((field) => fieldWords[field]));
  return atStart ? capitalised(words) : words;
}

/** What agreed at a match, and what to mend. */
export function matchInWords({ outcome, agreed: agreedFields }: Match): string {
  if (outcome === 'doubtful') return doubtInWords(agreedFields);
  if (outcome === 'not-here')
    return `No pupil there agrees. See that the school on your list is right, or ask it; ${nextRun}`;
  return `${together(agreedFields)} agree.`;
}
