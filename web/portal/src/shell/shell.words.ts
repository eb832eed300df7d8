export const shellWords = {
  loading: 'Opening Tutela',
  look: 'Look',
  rows: 'Rows of tables',
  density: { roomy: 'Roomy', normal: 'Normal', compact: 'Compact' },
  signOut: 'Sign out',
  signingOut: 'Signing out',
  la: 'Local authority',
  news: (time: string): string => `New marks have come. What you see is as of ${time}.`,
  lastSignIn: (moment: string): string => `Last signed in ${moment}.`,
  firstSignIn: 'This is your first time here.',
  notYou: 'If that was not you, ring 0300 000 0148.',
  close: 'Close',
  forOperators: 'This is the portal of authorities and schools. Your work is in the operator console.',
  toConsole: 'Open the console',
  refused: 'Not in your role',
  refusedLead: 'Your role does not include this page. Ask your virtual head.',
} as const;

export const looks = [
  { value: 'auto', words: 'As the system' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
] as const;
