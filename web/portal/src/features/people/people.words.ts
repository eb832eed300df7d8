import type { nominatedPerson, Role } from '@tutela/contracts';
import { countInWords, numberInWords, type BadgeTone, type ProblemWords } from '@tutela/ui';
import type { z } from 'zod';
import { refusalWords } from '../../api/refusal.words';

type State = z.output<typeof nominatedPerson>['state'];

export const peopleWords = {
  title: 'People',
  trail: 'People',
  loading: 'Getting the people of your authority',
  lead: 'Only people you nominate get in, each with a password and a tag of their own. You can withdraw anybody at once.',
  nominate: 'Nominate a person',
  filters: 'Which people',
  caption: 'People of your authority',
  columns: { person: 'Person', role: 'Role', state: 'State', since: 'Since', act: 'What to do' },
  you: 'That is you.',
  withdraw: 'Withdraw',
  nominatedOn: (day: string): string => `Nominated ${day}`,
  withdrawnOn: (day: string): string => `Withdrawn ${day}`,
  invited: (name: string): string => `${name} is nominated.`,
  invitedNext:
    'An invitation is on its way by mail. When it does not arrive, nominate the same user id again: the earlier invitation is then over.',
  close: 'Close',
  withdrawn: (name: string): string => `${name} is withdrawn, and signed out everywhere.`,
} as const;

export const personStates: Record<State, { tone: BadgeTone; words: string }> = {
  active: { tone: 'good', words: 'Active' },
  invited: { tone: 'wait', words: 'Invited' },
  withdrawn: { tone: 'plain', words: 'Withdrawn' },
};

/** "4 people act for your authority, 1 is invited". */
export function answerInWords(active: number, invited: number): string {
  const act = countInWords(active, 'person acts', 'people act');
  const start = `${act.charAt(0).toUpperCase()}${act.slice(1)} for your authority`;
  return invited === 0 ? start : `${start}, and ${numberInWords(invited)} ${invited === 1 ? 'is' : 'are'} invited`;
}

export const nominateWords = {
  title: 'Nominate a person',
  name: 'Name',
  nameHint: 'As it should stand beside what this person does.',
  userId: 'User id',
  userIdHint: 'At least 3 letters, digits, full stops or hyphens, for example k.osei. It cannot be changed.',
  email: 'E-mail',
  emailHint: 'The invitation goes there. It works once.',
  role: 'Role',
  submit: 'Nominate and invite',
  busy: 'Inviting',
} as const;

/** What each role of an authority may do, in words. */
export const roleChoices: readonly {
  value: Extract<Role, 'virtual-head' | 'vs-officer' | 'vs-reader'>;
  hint: string;
}[] = [
  {
    value: 'vs-officer',
    hint: 'Sees all children and marks, uploads the list, amends marks, begins and pauses collection, brings schools in.',
  },
  {
    value: 'vs-reader',
    hint: 'Sees all children and marks. Changes nothing.',
  },
  {
    value: 'virtual-head',
    hint: 'All that an officer may. Nominates and withdraws people as well.',
  },
];

export const withdrawWords = {
  title: (name: string): string => `Withdraw ${name}`,
  follows: (name: string): string =>
    `${name} is signed out everywhere at once, and cannot come in again: account and tag end. What was done under the name stays in the audit log.`,
  reason: 'Reason',
  reasonHint: 'Why, and who decided. It is kept in the audit log.',
  submit: 'Withdraw',
  busy: 'Withdrawing',
} as const;

export const peopleRefusals: ProblemWords = {
  ...refusalWords,
  'user-id-taken': 'Somebody else has this user id. Choose another.',
  'invisible-characters': 'The name holds a character that cannot be seen. Type it again by hand.',
  'not-yourself': 'You cannot withdraw yourself. Ask another virtual head, or the operator.',
};
