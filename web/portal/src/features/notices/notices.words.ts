import { endedBecause } from '@tutela/contracts';
import { dayInTable } from '@tutela/education';
import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import { endedWords } from '../../shared/company/company-state';
import type { NoticeTold } from '../../shared/support/support.queries';

type Facts = NoticeTold['facts'];

export const noticesWords = {
  title: 'Notices',
  loading: 'Getting your notices',
  lead: 'What you have been told, newest first. The same was sent to you by mail.',
  empty: 'You have been told nothing yet. What happens to your places and cases is told here.',
  list: 'Notices, newest first',
  isNew: 'New',
  read: 'Mark as read',
  reading: 'Marking',
  see: 'See it',
} as const;

/** "2 notices are new". */
export const answerInWords = (unread: number): string =>
  unread === 0 ? 'You have read everything' : `${capitalised(countInWords(unread, 'notice is', 'notices are'))} new`;

const who = ({ name = 'Somebody', company }: Facts): string => (company ? `${name} of ${company}` : name);
const at = ({ school }: Facts): string => (school ? ` at ${school}` : '');
const aCase = ({ reference }: Facts): string => (reference ? `Case ${reference}` : 'A case');

/** ": the school ended it", where it is told why. */
function why({ because }: Facts): string {
  const known = endedBecause.safeParse(because);
  return known.success ? `: ${endedWords[known.data]}` : '';
}

const heldUntil = ({ heldUntil: day }: Facts): string =>
  day ? `The place is held until ${dayInTable(day)}.` : 'The place is held for 30 days.';

const sentences: Record<NoticeTold['kind'], (facts: Facts) => string> = {
  'case-sent': (facts) => `${aCase(facts)} is with the operator.`,
  'case-asked-back': (facts) => `${aCase(facts)} waits for your answer: the operator asks you something.`,
  'case-approved': (facts) => `${aCase(facts)} is approved.`,
  'case-rejected': (facts) => `${aCase(facts)} was rejected. The reason stands on the case.`,
  'contact-live': (facts) => `${who(facts)} is a live contact${at(facts)}.`,
  'contact-needs-tag': (facts) => `${who(facts)} is to be a contact${at(facts)} and needs a tag. ${heldUntil(facts)}`,
  'contact-ended': (facts) => `${who(facts)} is no longer a contact${at(facts)}${why(facts)}.`,
  'release-ended': (facts) =>
    `The release${facts.company ? ` of ${facts.company}` : ''}${at(facts)} has ended, and every appointment under it.`,
  'head-changed': ({ school = 'your school', head }) =>
    `The register of schools shows ${head ? `${head} as` : 'another'} head of ${school}. No new contact can be named until you say who is head now.`,
  'release-live': (facts) => `The release${at(facts)} is live: you can ask for contacts there.`,
  'release-on-hold': (facts) => `The release${at(facts)} is on hold until the school says who is head now.`,
  'release-resumed': (facts) => `The release${at(facts)} goes on: the school has said who is head now.`,
  'leaver-reported': (facts) => `${who(facts)} leaves${facts.lastDay ? ` after ${facts.lastDay}` : ''}.`,
  'leaver-stays': (facts) => `${who(facts)} stays: the leaving was taken back.`,
};

/** What happened, in a sentence. */
export const noticeInWords = ({ kind, facts }: Pick<NoticeTold, 'kind' | 'facts'>): string => sentences[kind](facts);
