import { countInWords, type ProblemWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import { refusalWords } from '../../api/refusal.words';

export const headWords = {
  title: 'Head',
  h1: 'Who is head of your school now?',
  h1Settled: 'No change of head holds anything up',
  loading: 'Getting who signed and who is head',
  contacts: 'Contacts',
  trail: 'Head',
  lead: 'When the head who signed a release leaves, tell us who is head now. Until then nobody new can be named under it; whoever is a contact already stays one.',
  signedBy: 'Signed the releases',
  onRegister: 'Head by the register of schools',
  notOnRegister: 'The register names nobody',
  owedSince: 'Asked for since',
  saidHead: 'Head as you told us',
  facts: 'What we have on record',
  tell: 'What you tell us',
  which: 'Is there a new head?',
  newHead: 'There is a new head',
  nobody: 'There is none yet',
  name: 'Name of the new head',
  nameHint: 'As it stands in the register of schools, or will.',
  explanation: 'Why nobody is head yet',
  explanationHint: 'Who answers for the school meanwhile, and until when.',
  submit: 'Tell the operator',
  busy: 'Telling',
  close: 'Close',
  missingName: 'Type the name of the new head.',
  missingExplanation: 'Say in at least 10 characters why nobody is head yet.',
} as const;

/** "Thank you. 2 releases can be used again." */
export const toldInWords = (releases: number): string =>
  releases === 0
    ? 'We have it. No release was held up.'
    : `We have it. ${capitalised(countInWords(releases, 'release', 'releases'))} can be used again.`;

export const headRefusals: ProblemWords = { ...refusalWords, conflict: 'Something has changed. Look again.' };
