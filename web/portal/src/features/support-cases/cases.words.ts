import { countInWords, type ProblemWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { z } from 'zod';
import type { caseFile, caseKind, caseMessage } from '@tutela/contracts';
import { refusalWords } from '../../api/refusal.words';
import type { CaseState } from '../../shared/support/case-state';

export const casesWords = {
  title: 'Cases',
  loading: 'Getting the cases',
  lead: 'What has been asked of the operator for your school, also by outside contacts. An answer is due within two working days of sending.',
  leadOutside:
    'What your company’s contacts have asked the operator for this school, what the school shares with your company, and its releases for it. Its other cases are not shown to you.',
  empty: 'Your school has raised no case yet.',
  emptyOutside: 'There is no case here that your company’s contacts follow.',
  emptyNext: 'Ask the operator something, or begin a release with its form.',
  raise: 'Raise a case',
  toForms: 'Make a release form',
  raisedFor: (company: string): string => `Followed by ${company}`,
  caption: 'Cases of your school, newest first',
  columns: { case: 'Case', about: 'About', state: 'State', raised: 'Raised', due: 'Answer due' },
  by: (name: string): string => `by ${name}`,
  decided: (day: string): string => `Decided ${day}`,
  notSent: 'Not sent yet',
  filesWaiting: (files: number): string =>
    `${capitalised(countInWords(files, 'file waits', 'files wait'))} for the virus check`,
} as const;

export const kindWords: Record<z.output<typeof caseKind>, string> = {
  release: 'Release',
  contacts: 'New contacts',
  support: 'Support',
};

/** "1 case waits for you", else how many are with the operator. */
export function answerInWords<C extends { state: CaseState }>(
  cases: readonly C[],
  mayAnswer: (one: C) => boolean,
): string {
  const count = (...wanted: CaseState[]): number => cases.filter(({ state }) => wanted.includes(state)).length;
  const withYou = cases.filter(mayAnswer).length;
  const away = count('open', 'with-operator');
  const drafts = count('draft');
  const withOthers = count('with-you') - withYou;
  if (withYou > 0) return `${capitalised(countInWords(withYou, 'case waits', 'cases wait'))} for your answer`;
  if (drafts > 0) return `${capitalised(countInWords(drafts, 'case is', 'cases are'))} not sent yet`;
  if (away > 0) return `${capitalised(countInWords(away, 'case is', 'cases are'))} with the operator`;
  if (withOthers > 0)
    return `${capitalised(countInWords(withOthers, 'case waits', 'cases wait'))} for the school’s answer`;
  return 'No case is open';
}

export const caseWords = {
  title: 'Case',
  loading: 'Getting the case',
  about: (reference: string, form: string | undefined, subject?: string): string =>
    form === undefined
      ? `Case ${reference}${subject ? `: ${subject}` : ''}.`
      : `Case ${reference}, with release form ${form}.`,
  dueBy: (moment: string): string => `An answer is due by ${moment}.`,
  facts: 'What the form says',
  factsOfSupport: 'On record',
  subject: 'About',
  followedBy: 'Also followed by',
  schoolAlone: 'Nobody outside your school',
  kind: 'Kind',
  company: 'Company',
  manager: 'Manager',
  head: 'Head to sign',
  formReference: 'Form',
  raised: 'Raised',
  sent: 'Sent',
  outcome: 'What was decided',
  answered: 'The operator’s answer',
  why: 'Why it was rejected',
  messages: 'Asked and answered',
  noMessages: 'Nothing has been asked.',
  from: { school: 'your school', company: 'the company', operator: 'the operator' } satisfies Record<
    z.output<typeof caseMessage>['from'],
    string
  >,
  answer: 'Your answer',
  answerHint: 'The operator reads it with the case.',
  answerSubmit: 'Answer',
  answerBusy: 'Answering',
  send: 'Send to the operator',
  sending: 'Sending',
  noScan: 'Attach the signed form first.',
  withdraw: 'Withdraw this case',
  withdrawSupport: 'The operator does not answer it any more. What was written stays readable.',
  withdrawFollows:
    'The operator does not decide it any more, and the form cannot be used again. For another try make a new form.',
} as const;

export const raiseWords = {
  title: 'Raise a case',
  h1: 'Ask the operator something',
  loading: 'Getting the companies at your school',
  lead: 'An answer is due within two working days. You are told by mail and in the portal.',
  leadOutside: (school: string): string =>
    `You ask for ${school}. Its own contacts and those of your company see what is asked and answered.`,
  subject: 'What is it about?',
  subjectHint: 'A few words. Name no child and no pupil here or below.',
  text: 'Your question',
  company: 'Who outside your school may follow and answer it?',
  companyHint: 'Only the contacts of that company at your school. This cannot be changed later.',
  nobody: 'Nobody',
  submit: 'Send to the operator',
  busy: 'Sending',
} as const;

/** The page’s answer, by how the case stands. */
export const stateHeadlines: Record<CaseState, string> = {
  draft: 'Attach the signed form, then send it',
  open: 'The operator has your case',
  'with-operator': 'The operator looks at your case',
  'with-you': 'The operator asks you something',
  approved: 'The case is done',
  rejected: 'The case was rejected',
  done: 'The operator has answered',
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
  { tone: 'good' | 'plain' | 'wait' | 'bad'; words: string; why?: string }
> = {
  clean: { tone: 'good', words: 'No virus found' },
  'not-scanned': { tone: 'plain', words: 'Not checked for viruses' },
  waiting: {
    tone: 'wait',
    words: 'Not checked yet',
    why: 'The virus check is away. The file is kept, and nobody can open it. It is checked by itself as soon as the check is back: you need do nothing.',
  },
  'has-a-virus': {
    tone: 'bad',
    words: 'Virus found',
    why: 'The virus check has found something in this file, and nothing of it was kept. Scan the form again on another device and attach that.',
  },
  'not-a-scan': {
    tone: 'bad',
    words: 'Cannot be read',
    why: 'The file is damaged, asks for a password or is something else. Nothing of it was kept. Scan the form again and attach that.',
  },
  'too-many-pages': {
    tone: 'bad',
    words: 'Too many pages',
    why: 'A scan has at most 20 pages. Nothing of it was kept. Leave out what is not the form.',
  },
};

/** What the acts on a case can be refused for. */
export const caseRefusals: ProblemWords = {
  ...refusalWords,
  'not-found':
    'This is not open to you any more: the case is gone, or you are no live contact of this school now. Nothing was sent.',
  'not-your-role': 'Only the school’s own contacts, or who raised the case, can do this.',
  conflict: 'Something has changed. Look again.',
  'not-a-scan':
    'The file marked “Not taken” is no PDF, JPEG, PNG or TIFF that we can read: it is damaged, asks for a password or is something else. Take it out, scan the form again and attach that.',
  'has-a-virus':
    'The virus check has found something in this file, and nothing of it was kept. Scan the form again on another device.',
  'not-checked':
    'The virus check cannot say anything of this file, and none is taken unchecked. Scan the form again and attach that.',
  'too-many-pages': 'A scan has at most 20 pages, a case at most 10 files. Leave out what is not the form.',
  'too-large': 'The file is larger than 20 MB. Scan it with fewer dots an inch, or page by page.',
  'too-many-tries': 'Other scans are being read just now. Your file is still here: try again in half a minute.',
  'no-space': 'There is no room to keep the scan just now, and nothing of it was kept. Try again later.',
  'no-scan': 'The signed form is not attached yet. Attach its scan first.',
  'case-is-settled': 'This case cannot be changed any more. Look again.',
  'case-has-changed': 'Something has changed. Look again.',
};
