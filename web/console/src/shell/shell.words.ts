export const shellWords = {
  loading: 'Opening the console',
  look: 'Look',
  signOut: 'Sign out',
  signingOut: 'Signing out',
  lastSignIn: (moment: string): string => `Last signed in ${moment}.`,
  firstSignIn: 'This is your first time here.',
  notYou: 'If that was not you, ring 0300 000 0148.',
  refused: 'Not in your role',
  refusedLead: 'Your role does not include this page. Ask the platform team.',
  signedOut: 'You have been signed out',
  signedOutLead: 'If you did not expect that, ask your manager or ring 0300 000 0148.',
  signIn: 'Sign in',
} as const;

export const looks = [
  { value: 'auto', words: 'As the system' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
] as const;
