import { countInWords, type ProblemWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { z } from 'zod';
import type { caseFile, caseKind, caseMessage } from '@tutela/contracts';
import { refusalWords } from '../../api/refusal.words';
import type { CaseState } from '../../shared/support/case-state';

export const casesWords = {
  title: 'Cases',
  loading: 'Getting the cases',
  lead: 'What your school has asked the operator. An answer is due within two working days of sending.',
  leadOutside: 'What the school has asked the operator about your company. Its other cases are not shown to you.',
  empty: 'Your school has raised no case yet.',
  emptyOutside: 'The school has raised no case about your company yet.',
  emptyNext: 'A case begins with a release form.',
  toForms: 'Make a release form',
  caption: 'Cases of your school, newest first',
  columns: { case: 'Case', about: 'About', state: 'State', raised: 'Raised', due: 'Answer due' },
  by: (name: string): string => `by ${name}`,
  decided: (day: string): string => `Decided ${day}`,
  notSent: 'Not sent yet',
} as const;

export const kindWords: Record<z.output<typeof caseKind>, string> = {
  release: 'Release',
  contacts: 'New contacts',
};

/** "1 case waits for you", else how many are with the operator. */
export function answerInWords(states: readonly CaseState[]): string {
  const count = (...wanted: CaseState[]): number => states.filter((state) => wanted.includes(state)).length;
  const withYou = count('with-you');
  const away = count('open', 'with-operator');
  const drafts = count('draft');
  if (withYou > 0) return `${capitalised(countInWords(withYou, 'case waits', 'cases wait'))} for your answer`;
  if (drafts > 0) return `${capitalised(countInWords(drafts, 'case is', 'cases are'))} not sent yet`;
  if (away > 0) return `${capitalised(countInWords(away, 'case is', 'cases are'))} with the operator`;
  return 'No case is open';
}

export const caseWords = {
  title: 'Case',
  loading: 'Getting the case',
  about: (reference: string, form: string | undefined): string =>
    form === undefined ? `Case ${reference}.` : `Case ${reference}, with release form ${form}.`,
  dueBy: (moment: string): string => `An answer is due by ${moment}.`,
  facts: 'What the form says',
  kind: 'Kind',
  company: 'Company',
  manager: 'Manager',
  head: 'Head to sign',
  formReference: 'Form',
  raised: 'Raised',
  sent: 'Sent',
  outcome: 'What was decided',
  why: 'Why it was rejected',
  messages: 'Asked and answered',
  noMessages: 'Nothing has been asked.',
  from: { school: 'your school', company: 'the company', operator: 'the operator' } satisfies Record<
    z.output<typeof caseMessage>['from'],
    string
  >,
  answer: 'Your answer',
  answerHint: 'The operator reads it beside the scan.',
  answerSubmit: 'Answer',
  answerBusy: 'Answering',
  send: 'Send to the operator',
  sending: 'Sending',
  noScan: 'Attach the signed form first.',
  withdraw: 'Withdraw this case',
  withdrawFollows:
    'The operator does not decide it any more, and the form cannot be used again. For another try make a new form.',
} as const;

/** The page’s answer, by how the case stands. */
export const stateHeadlines: Record<CaseState, string> = {
  draft: 'Attach the signed form, then send it',
  open: 'The operator has your case',
  'with-operator': 'The operator looks at your case',
  'with-you': 'The operator asks you something',
  approved: 'The case is done',
  rejected: 'The case was rejected',
  withdrawn: 'The case was withdrawn',
};

export const scanWords = {
  title: 'The signed form',
  hint: 'Every page, with both signatures.',
  none: 'Nothing is attached yet.',
  notShown: 'It bears signatures, and is shown to the school’s own contacts alone.',
  attach: 'Attach a scan',
  files: 'Files',
  filesHint: 'PDF, JPEG, PNG or TIFF, at most 20 MB each and 10 files in all.',
  submit: 'Attach',
  busy: 'Attaching',
  sending: (done: number, all: number, share: number): string =>
    `${done} of ${all} attached. ${share < 1 ? 'The next is on its way.' : 'The next has been sent; its pages are being read.'}`,
  progress: 'Attaching the files',
  giveUp: 'Stop',
  ready: 'Ready to attach',
  tooLarge: 'Too large',
  empty: 'Empty',
  attached: 'Attached',
  notTaken: 'Not taken',
  chooseFile: 'Choose a file first.',
  tooLargeFile: 'A file is larger than 20 MB. Take it out, or scan it with fewer dots an inch, or page by page.',
  tooMany: 'A case has at most 10 files. Leave out what is not the form.',
  emptyFile: 'A file is empty. Take it out, or scan the form again.',
  remove: 'Take off',
  removing: 'Taking off',
  page: (page: number, pages: number): string => `Page ${page} of ${pages}`,
  pageOf: (name: string, page: number): string => `${name}, page ${page}`,
} as const;

export const virusWords: Record<
  z.output<typeof caseFile>['scanned'],
  { tone: 'good' | 'plain' | 'wait'; words: string }
> = {
  clean: { tone: 'good', words: 'No virus found' },
  'not-scanned': { tone: 'plain', words: 'Not checked for viruses' },
  waiting: { tone: 'wait', words: 'Being checked for viruses' },
};

/** What the acts on a case can be refused for. */
export const caseRefusals: ProblemWords = {
  ...refusalWords,
  conflict: 'Something has changed. Look again.',
  'not-a-scan':
    'The file marked “Not taken” is no PDF, JPEG, PNG or TIFF that we can read: it is damaged, asks for a password or is something else. Take it out, scan the form again and attach that.',
  'has-a-virus':
    'The virus check has found something in this file, and nothing of it was kept. Scan the form again on another device.',
  'not-checked':
    'Files cannot be checked for viruses just now, and none is taken unchecked. Your file is still here: try again in a minute.',
  'too-many-pages': 'A scan has at most 20 pages, a case at most 10 files. Leave out what is not the form.',
  'too-large': 'The file is larger than 20 MB. Scan it with fewer dots an inch, or page by page.',
  'too-many-tries': 'Other scans are being read just now. Your file is still here: try again in half a minute.',
  'no-space': 'There is no room to keep the scan just now, and nothing of it was kept. Try again later.',
  'no-scan': 'The signed form is not attached yet. Attach its scan first.',
  'case-is-settled': 'This case cannot be changed any more. Look again.',
  'case-has-changed': 'Something has changed. Look again.',
};
