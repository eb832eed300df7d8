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

const lastDay = ({ lastDay: day }: Facts): string =>
  day ? `The last day is ${dayInTable(day)}.` : 'The last day is planned.';

/** To a school its own place matters; the person reads of all that ends. */
const whatEnds = ({ school }: Facts): string =>
  school ? `the place at ${school} is free` : 'account, tag and every appointment end by themselves';

/** NC-11: that account and tag ended later than 24 hours after the last day; nothing where it was in time. */
function howLate({ late, lastDay: day, hours }: Facts): string {
  if (late !== 'yes') return '';
  const when = hours ? countInWords(Number(hours), 'hour', 'hours') : 'more than 24 hours';
  const after = day ? `the last day, ${dayInTable(day)}` : 'the last day';
  return ` This was late: account and tag ended ${when} after ${after}. The rule is 24.`;
}

const sentences: Record<NoticeTold['kind'], (facts: Facts) => string> = {
  'case-sent': (facts) => `${aCase(facts)} is with the operator.`,
  'case-asked-back': (facts) => `${aCase(facts)} waits for your answer: the operator asks you something.`,
  'case-approved': (facts) => `${aCase(facts)} is approved.`,
  'case-rejected': (facts) => `${aCase(facts)} was rejected. The reason stands on the case.`,
  'case-done': (facts) => `${aCase(facts)} is answered and done.`,
  'case-scan-refused': (facts) =>
    `A scan of ${facts.reference ? `case ${facts.reference}` : 'a case'} could not be taken when it was checked. The case says why: attach another.`,
  'contact-live': (facts) => `${who(facts)} is a live contact${at(facts)}.`,
  'contact-needs-tag': (facts) =>
    facts.tag === 'lost'
      ? `${who(facts)} has lost the tag and cannot act${at(facts)} until there is another. ${heldUntil(facts)}`
      : `${who(facts)} is to be a contact${at(facts)} and needs a tag. ${heldUntil(facts)}`,
  'contact-ended': (facts) => `${who(facts)} is no longer a contact${at(facts)}${why(facts)}.${howLate(facts)}`,
  'release-ended': (facts) =>
    `The release${facts.company ? ` of ${facts.company}` : ''}${at(facts)} has ended, and every appointment under it.`,
  'manager-left': ({ name = 'The manager', ...facts }) =>
    `${who({ name, ...facts })} has left, and is named in a release${at(facts)}. Nobody new can be named under it: sign a new form for another manager, or end the release.`,
  'head-changed': ({ school = 'your school', head }) =>
    `The register of schools shows ${head ? `${head} as` : 'another'} head of ${school}. No new contact can be named until you say who is head now.`,
  'release-live': (facts) => `The release${at(facts)} is live: you can ask for contacts there.`,
  'release-on-hold': (facts) => `The release${at(facts)} is on hold until the school says who is head now.`,
  'release-resumed': (facts) => `The release${at(facts)} goes on: it is clear who is head now.`,
  'leaver-reported': (facts) => `${who(facts)} leaves. ${lastDay(facts)} When it is over, ${whatEnds(facts)}.`,
  'leaver-stays': (facts) =>
    `${who(facts)} stays${facts.school ? ` a contact${at(facts)}` : ''}: the leaving was taken back.`,
};

/** What happened, in a sentence. */
export const noticeInWords = ({ kind, facts }: Pick<NoticeTold, 'kind' | 'facts'>): string => sentences[kind](facts);
