import { dayInTable, type Day } from '@tutela/education';
import { countInWords, numberInWords, type ProblemWords } from '@tutela/ui';
import { capitalised, dayAt } from '@tutela/web';
import type { CompanyPerson } from '../../shared/company/company.queries';
import { companyRefusals } from '../../shared/company/company.refusals';
import { hoursLate, isLeaving } from './person-state';

export const companyPeopleWords = {
  title: 'People',
  loading: 'Getting the people of your company',
  lead: 'Each has an account and a tag of their own. When somebody leaves, tell us on the day: account and tag end with it.',
  empty: 'Nobody of your company is here yet. Whoever you invite registers a tag before anything else.',
  invite: 'Invite an employee',
  caption: 'People of your company',
  columns: { person: 'Person', state: 'State', tag: 'Tag', since: 'Since, or until', act: 'What to do' },
  you: 'That is you.',
  leaving: 'Report leaving',
  takeBack: 'Take back',
  tagLost: 'Report tag lost',
  lost: (name: string): string => `The tag of ${name} has ended.`,
  lostNext: 'Give out another tag of your company. Its holder registers it when signing in with the password.',
  tag: (endsIn: string): string => `Ending ${endsIn}`,
  noTag: 'None yet',
  tagEnded: 'Ended',
  close: 'Close',
  invited: (name: string): string => `${name} is invited.`,
  invitedNext:
    'An invitation is on its way by mail. The first thing to do with it is to register a tag of your company.',
  left: (name: string): string => `${name} is signed out everywhere, and account and tag have ended.`,
  planned: (name: string, lastDay: Day): string =>
    `${name} leaves on ${dayInTable(lastDay)}. Account and tag end by themselves when that day is over.`,
  stays: (name: string): string => `${name} stays. The planned leaving is taken back.`,
} as const;

/** "4 people of your company act, and 1 needs a tag". */
export function answerInWords(people: readonly CompanyPerson[]): string {
  const count = (state: CompanyPerson['state']): number => people.filter((person) => person.state === state).length;
  const start = capitalised(countInWords(count('active'), 'person acts', 'people act'));
  const rest = [
    needing(count('enrolling'), 'needs a tag', 'need a tag'),
    needing(count('invited'), 'is invited', 'are invited'),
  ];
  return new Intl.ListFormat('en-GB').format([`${start} for your company`, ...rest.filter((part) => part !== '')]);
}

const needing = (count: number, one: string, many: string): string =>
  count === 0 ? '' : `${numberInWords(count)} ${count === 1 ? one : many}`;

/** Since when a person is here, or until when. */
export function sinceWords(person: CompanyPerson): string {
  const { state, lastDay, endedAt, invitedAt } = person;
  if (isLeaving(person) && lastDay) return `Last day ${dayInTable(lastDay)}`;
  if (state !== 'ended') return `Invited ${dayInTable(dayAt(invitedAt))}`;
  return endedAt ? `Ended ${dayInTable(dayAt(endedAt))}` : 'Ended';
}

/** NC-11: that the account ended later than 24 hours after the person had left, in words; undefined where it did not. */
export function lateWords({ late, lastDay, endedAt }: CompanyPerson): string | undefined {
  if (!late) return undefined;
  const hours = lastDay && endedAt ? hoursLate(lastDay, endedAt) : undefined;
  const when = hours === undefined ? 'more than 24 hours' : `${numberInWords(hours)} hours`;
  return `This was late: the account ended ${when} after the last day. The rule is 24.`;
}

export const inviteWords = {
  title: 'Invite an employee',
  name: 'Name',
  nameHint: 'As it should stand at the schools.',
  userId: 'User id',
  userIdHint: 'At least 3 letters, digits, full stops or hyphens, for example g.pellow. It cannot be changed.',
  email: 'E-mail',
  emailHint: 'The invitation goes there. It works once.',
  submit: 'Invite this employee',
  busy: 'Inviting',
} as const;

export const leavingWords = {
  title: (name: string): string => `Report that ${name} leaves`,
  rule: 'The rule is 24 hours: what is reported later is shown to you, to the school and to us.',
  lastDay: 'Last day',
  lastDayHint: 'Today or an earlier day ends everything at once. A later day is carried out by itself when it is over.',
  reason: 'Reason',
  reasonHint: 'It is kept in the audit log.',
  submit: 'Go on to the code',
  busy: 'Going on',
  codeTitle: (name: string): string => `Report with a code that ${name} leaves`,
  act: 'Report the leaving',
  now: 'From the moment you confirm:',
  later: (lastDay: Day): string => `When ${dayInTable(lastDay)} is over, by itself:`,
  signedOut: 'is signed out everywhere within 5 seconds and cannot come in again',
  tag: 'The tag ends and cannot be used again',
  schools: (names: readonly string[]): string =>
    names.length === 0
      ? 'No school loses a contact'
      : `No longer contact of ${new Intl.ListFormat('en-GB').format([...names])}. ${names.length === 1 ? 'The place is' : 'The places are'} free`,
  until: 'Until then all stays as it is, and you can take it back.',
} as const;

export const tagLostWords = {
  title: (name: string): string => `Report that ${name} has lost the tag`,
  act: 'Report it lost',
  now: 'From the moment you confirm:',
  tag: (endsIn: string | undefined): string =>
    endsIn === undefined ? 'The tag ends' : `The tag ending ${endsIn} ends and cannot be used again`,
  signedOut: 'is signed out everywhere and comes in again only to register another tag, with the password',
  places: 'Places at schools are held for 30 days, and are live again with the other tag',
} as const;

export const takeBackWords = {
  title: (name: string): string => `Keep ${name}`,
  follows: (name: string, lastDay: Day): string =>
    `The leaving planned for ${dayInTable(lastDay)} is taken back. ${name} keeps account, tag and places.`,
  confirm: 'Take back the leaving',
} as const;

export const peopleRefusals: ProblemWords = {
  ...companyRefusals,
  'invisible-characters': 'The name holds a character that cannot be seen. Type it again by hand.',
};
