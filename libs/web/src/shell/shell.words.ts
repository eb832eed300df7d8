export const shellWords = {
  look: 'Look',
  signOut: 'Sign out',
  signingOut: 'Signing out',
  notSignedOut: 'We could not sign you out. Connect and try again.',
  refused: 'Not in your role',
} as const;

export const looks = [
  { value: 'auto', words: 'As the system' },
  { value: 'light', words: 'Light' },
  { value: 'dark', words: 'Dark' },
] as const;
