import { countInWords, stateWords, type Problem, type ProblemWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';

export const auditWords = {
  title: 'Audit log',
  loading: 'Getting the log',
  supportLog: 'Support site',
  h1: (log: string): string => `What was done and tried, in the log of ${log}`,
  ofSupport: 'the support site',
  anAuthority: (la: string): string => `authority ${la}`,
  lead: 'It shows child numbers and codes. Reading it is written to this log, too.',
  again: 'Look again',
  search: {
    label: 'Search the log',
    log: 'Log',
    action: 'What',
    anything: 'Anything',
    user: 'Who',
    userHint: 'User id',
    userWrong: 'Type a user id, like k.osei.',
    child: 'Child number',
    childHint: 'Six or seven digits',
    childWrong: 'Type the number of a child, six or seven digits.',
    from: 'From',
    to: 'To',
    dayHint: 'For example 20 11 2026',
    wrongWay: 'The last day cannot lie before the first.',
    submit: 'Search',
    busy: 'Searching',
    clear: 'Clear',
  },
  noEntries: 'No entries.',
  none: 'Nothing stands in this log yet.',
  noneFound: 'No entry matches this search.',
  range: (count: number, range: string, isNewest: boolean): string =>
    `${isNewest ? 'Newest ' : ''}${countInWords(count, 'entry', 'entries')}, ${range}.`,
  entry: {
    elsewhere: 'This entry is on another page of the log, or in another log.',
    details: 'As it stands in the log',
    network: 'From where',
    noNetwork: 'Inside the platform',
    why: 'Refused because',
    service: 'Written by',
    onTheWay: 'On its way into the log',
    change: 'Before and after',
    field: 'What',
    before: 'Before',
    after: 'After',
    nothing: 'nothing',
    sealed:
      'What it was before and after cannot be opened here: it may hold a name, or the key of that child is destroyed.',
    sealedMany: (count: number): string =>
      `${capitalised(countInWords(count, 'image', 'images'))} cannot be opened here: they may hold names, or the keys of those children are destroyed.`,
    children: 'Children',
    child: (child: number): string => `Child ${child}`,
    showAll: (count: number): string => `Show all ${count}`,
  },
} as const;

export const revealWords = {
  show: 'Show name',
  title: (child: number): string => `Show the name of child ${child}`,
  follows: (authority: string): string =>
    `You see the name until you close this entry. Who looked, when and why is written in the log of ${authority}, where its virtual head reads it.`,
  reason: 'Reason',
  reasonHint: 'Why you need this name, for example the case it is about.',
  yourReason: 'Your reason',
  submit: 'Show the name',
  busy: 'Getting the name',
  code: 'Code your tag shows now',
  noChild: 'There is no child of this number in this authority any more.',
} as const;

const locked = 'Too many tries. Your tag is locked for some minutes. If this was not you, ring 0300 000 0148.';

/** Inside a session the holder is told what was wrong with the code. */
function codeWords({ facts }: Problem): string {
  if (facts?.code === 'replayed') return stateWords.codeReplayed;
  if (facts?.code === 'locked') return locked;
  return stateWords.wrongCode(typeof facts?.triesLeft === 'number' ? facts.triesLeft : 0);
}

export const revealRefusals: ProblemWords = {
  ...refusalWords,
  'not-found': revealWords.noChild,
  'sign-in-failed': codeWords,
};
