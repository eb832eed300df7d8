import { stateWords, type ProblemWords } from '@tutela/ui';
import { clockOf } from '@tutela/web';
import { helpLine, refusalWords } from '../../api/refusal.words';

export const signInWords = {
  help: `Lost tag, or something looks wrong? Ring ${helpLine}, 7:30 to 17:00 on school days.`,
  steps: { password: 'Password', tag: 'Your tag', code: 'Code from your tag' },
  password: {
    title: 'Sign in',
    h1: 'Sign in with your user id',
    userId: 'User id',
    password: 'Password',
    next: 'Next',
    busy: 'Checking',
    same: 'If something is wrong here we say so in the same words for everybody, so that nobody can find out who has an account.',
  },
  ended: `You have been signed out. If you did not expect that, ask your manager or ring ${helpLine}.`,
  code: {
    title: 'Code from your tag',
    h1: 'Type the code your tag shows now',
    as: 'Signing in as',
    notYou: 'Not you?',
    take: 'Take your tag',
    press: 'Press its button, then type what it shows.',
    label: 'The code your tag shows now',
    submit: 'Sign in',
    busy: 'Signing in',
    notAccepted: 'Your tag is not accepted any more?',
  },
  resync: {
    title: 'Bring it back into step',
    h1: 'Bring your tag back into step',
    lead: 'A tag whose button was pressed too often, in a pocket for instance, runs ahead, and its codes are not accepted. Two codes in a row bring it back.',
    submit: 'Sign in with both codes',
    busy: 'Checking both codes',
    refused: `That did not work. Check both codes: the second comes right after the first. You have three tries an hour, and after five wrong codes we wait 15 minutes.`,
    wrong:
      'Those were not two codes in a row of your tag. Wait until it has gone dark, and type the next two, one right after the other.',
    locked: (until: string): string => `Too many tries. Try again after ${until}.`,
    further: `If it stays so, the tag is too far ahead. Ring ${helpLine}, or ask your manager: another person has to help, and you register another tag.`,
    back: 'Back to one code',
    act: 'Its codes are not accepted',
    done: 'Your tag is back in step. You have been told by mail, too.',
  },
  invite: {
    title: 'Your invitation',
    loading: 'Reading your invitation',
    h1: (name: string): string => `Welcome, ${name}`,
    lead: (organisation: string, role: string): string =>
      `You have been nominated by ${organisation} as ${role.toLowerCase()}. Choose a password and register your tag.`,
    leadAlone: (organisation: string, role: string): string =>
      `You have been invited by ${organisation} as ${role.toLowerCase()}. Choose a password. You register your tag when you sign in with it.`,
    submitAlone: 'Accept the invitation',
    busyAlone: 'Accepting',
    doneAlone: 'Your password is set',
    doneAloneLead: (userId: string): string =>
      `Your user id is ${userId}. Have your tag at hand and sign in: the next step is to register it.`,
    userId: 'Your user id',
    password: 'Password',
    passwordHint: 'At least 12 characters. Three words that do not belong together are good.',
    serial: 'Serial number of your tag',
    serialHint: 'On the back of the tag.',
    first: 'First code',
    firstHint: 'Press the button and type what the tag shows.',
    second: 'Next code',
    secondHint: 'Wait until the tag has gone dark, press once more and type what it shows then.',
    submit: 'Accept the invitation',
    busy: 'Registering',
    broken: 'This link is not whole. Open it again from the mail, or ask for a new invitation.',
    done: 'Your tag is registered',
    doneLead: (userId: string): string => `Your user id is ${userId}. Sign in with your password and the next code.`,
    toSignIn: 'Go to sign in',
  },
  tag: {
    title: 'Your tag',
    h1: 'Register your tag',
    lead: 'There is no tag registered to you. Until there is, nothing else can be done here.',
    submit: 'Register this tag',
    busy: 'Registering',
    done: 'Your tag is registered',
    doneLead: 'Sign in with your password and your next code. Wait until the tag has gone dark and press once more.',
  },
  myTag: {
    loading: 'Getting your tag',
    h1: (endsIn: string): string => `Your tag ends in ${endsIn}`,
    lead: 'Every sign-in and every act that is hard to reverse takes a code of it. It belongs to you alone.',
    endsIn: 'Serial number ends in',
    digits: 'Digits of a code',
    registered: 'Registered',
    notKnown: 'Before we kept the day',
    lost: 'My tag is lost',
    lostTitle: 'Report your tag lost',
    lostConfirm: 'Report it lost',
    lostFollows:
      'From the moment you confirm the tag is ended and cannot be used again, and you are signed out everywhere, here too.',
    lostNext: 'Ask your manager for another tag. You register it when you next sign in with your password.',
    lostDone: 'Your tag is ended',
  },
} as const;

/** One answer for everything at sign-in, whatever was wrong. */
export const signInRefusals: ProblemWords = {
  ...refusalWords,
  'sign-in-failed': stateWords.signInRefused,
  'sign-in-needed': stateWords.signInRefused,
  'bad-input': stateWords.signInRefused,
  'too-many-tries': stateWords.signInRefused,
};

export const inviteRefusals: ProblemWords = {
  ...refusalWords,
  'tag-not-accepted':
    'The serial number and the two codes do not belong together, or the tag has a holder. Type the serial from the back and two codes in a row.',
  'password-is-known': 'This password is on a list of known ones. Choose another.',
  'password-too-short': 'A password has at least 12 characters. Choose a longer one.',
};

/** Inside a session the holder is told what was wrong with the two codes. */
export const resyncRefusals: ProblemWords = {
  ...refusalWords,
  'code-not-accepted': ({ facts }) => {
    const { code, until } = facts ?? {};
    if (code === 'replayed') return stateWords.codeReplayed;
    if (code === 'locked' && typeof until === 'string') return signInWords.resync.locked(clockOf(until));
    return signInWords.resync.wrong;
  },
};

/** The refusals while a tag is registered: nothing is said of another's tag but that it was not accepted (NC-10). */
export const tagRefusals: ProblemWords = {
  ...refusalWords,
  'tag-not-accepted': inviteRefusals['tag-not-accepted'] ?? '',
};
