export const shellWords = {
  loading: 'Opening Tutela',
  rows: 'Rows of tables',
  density: { roomy: 'Roomy', normal: 'Normal', compact: 'Compact' },
  la: 'Local authority',
  news: (time: string): string => `New marks have come. What you see is as of ${time}.`,
  lastSignIn: (moment: string): string => `Last signed in ${moment}.`,
  firstSignIn: 'This is your first time here.',
  notYou: 'If that was not you, ring 0300 000 0148.',
  close: 'Close',
  forOperators: 'This is the portal of authorities and schools. Your work is in the operator console.',
  toConsole: 'Open the console',
  notInRole: 'Your role does not include this page. Ask your virtual head.',
} as const;
