export const shellWords = {
  loading: 'Opening the console',
  lastSignIn: (moment: string): string => `Last signed in ${moment}.`,
  firstSignIn: 'This is your first time here.',
  notYou: 'If that was not you, ring 0300 000 0148.',
  notInRole: 'Your role does not include this page. Ask the platform team.',
  signedOut: 'You have been signed out',
  signedOutLead: 'If you did not expect that, ask your manager or ring 0300 000 0148.',
  signIn: 'Sign in',
} as const;
