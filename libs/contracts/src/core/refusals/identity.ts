import type { RefusalLines } from './refusal-lines';

/** People, their passwords and tags. */
export const ofIdentity = {
  'user-id-taken': [409, 'User id is taken', 'Somebody else has this user id.', 'Choose another.'],
  'invitation-over': [
    410,
    'Invitation is over',
    'This invitation has been used, withdrawn or is out of date.',
    'Ask for a new one.',
  ],
  'tag-not-accepted': [
    422,
    'The tag was not accepted',
    'The serial number and the two codes do not belong together, or the tag has a holder.',
    'Type the serial from the back and two codes in a row.',
  ],
  'password-too-short': [
    422,
    'Password too short',
    'A password with a tag has at least 12 characters.',
    'Choose a longer one.',
  ],
  'password-is-known': [422, 'Password is known', 'This password is on a list of known ones.', 'Choose another.'],
  'clock-wrong': [
    503,
    'Not just now',
    'Codes cannot be checked just now, because a clock of ours is wrong. Your tag is all right, and no try was counted.',
    'Try again in a few minutes. Call us if it stays.',
  ],
  'not-yourself': [409, 'Not yourself', 'You cannot withdraw yourself.', 'Ask the operator, or another virtual head.'],
} as const satisfies RefusalLines;
