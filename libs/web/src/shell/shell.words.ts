export const shellWords = {
  look: 'Look',
  signOut: 'Sign out',
  signingOut: 'Signing out',
  notSignedOut: 'We could not sign you out. Connect and try again.',
  refused: 'Not in your role',
  reload: 'Reload',
  newVersion: 'There is a new version of Tutela',
  newVersionLead: 'It came while this page was open, so the next one could not be loaded. Reload to go on with it.',
  notLoaded: 'You are not connected',
  notLoadedLead: 'The page could not be loaded. Reload when you are connected again.',
  fault: 'This page could not be shown',
} as const;

export const looks = [
  { value: 'auto', words: 'As the system' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
] as const;
