import { countInWords, type ProblemWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';

export const formsWords = {
  title: 'Release forms',
  loading: 'Getting the release forms',
  lead: 'With a release, one manager of one company can name people as contacts of your school. The head and the manager sign the form by hand; you attach its scan to a case.',
  make: 'Make a form',
  makeHint:
    'It is made for your school, this company and this manager, with a reference of its own. It is good for 90 days.',
  manager: 'Company and manager',
  managerHint: 'The manager is alone responsible for the people he or she names.',
  choose: 'Choose a company and its manager',
  noCompany: 'No company has a manager here yet. Ring 0300 000 0148.',
  submit: 'Make and download the form',
  busy: 'Making the form',
  made: (reference: string): string => `The form ${reference} is made.`,
  madeNext: 'Have it signed by the head and by the manager, scan it, and raise a case with it.',
  close: 'Close',
  forms: 'Your forms',
  empty: 'No form has been made yet.',
  columns: { form: 'Form', company: 'For', head: 'Head to sign', made: 'Made', state: 'State', act: 'What to do' },
  by: (name: string): string => `by ${name}`,
  used: 'Case raised',
  goodUntil: (day: string): string => `Good until ${day}`,
  over: 'Out of date',
  download: 'Download',
  raise: 'Raise a case with this form',
  raising: 'Raising the case',
  toCase: 'See the case',
} as const;

/** "2 release forms wait for their signatures". */
export function answerInWords(waiting: number): string {
  if (waiting === 0) return 'No release form waits for its signatures';
  return `${capitalised(countInWords(waiting, 'release form waits', 'release forms wait'))} for ${
    waiting === 1 ? 'its' : 'their'
  } signatures`;
}

export const formsRefusals: ProblemWords = {
  ...refusalWords,
  'form-is-used': 'A case has been raised with this form, or it is out of date. Make a new form.',
  conflict: 'Something has changed. Look again.',
};
