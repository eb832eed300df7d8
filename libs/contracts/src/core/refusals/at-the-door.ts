import type { RefusalLines } from './refusal-lines';

/** What any route refuses, whoever owns it: who asks, from where, in what shape, and whether it can be done just now. */
export const atTheDoor = {
  'not-found': [404, 'Not found', 'There is no page here, or it is not one you may open.', undefined],
  'sign-in-needed': [401, 'Signed out', 'You have been signed out.', 'Sign in again.'],
  'sign-in-failed': [
    401,
    'That did not work',
    'Check your password and code. After five wrong codes we wait 15 minutes.',
    'Try again.',
  ],
  'not-your-role': [403, 'Not in your role', 'Your role does not include this.', 'Ask your virtual head or manager.'],
  'wrong-network': [
    403,
    'Not from here',
    'You can look but not change marks from here. Marks are changed from your office. This try has been recorded.',
    'Do it from your office.',
  ],
  'stale-factor': [
    403,
    'Code too old',
    'It is more than 5 minutes since your code. Nothing is lost.',
    'Type a new code to go on.',
  ],
  'wrong-origin': [403, 'Not from this page', 'The request did not come from a Tutela page.', 'Open the page again.'],
  'bad-input': [
    400,
    'There is a problem',
    'Something in what was sent is not as it should be.',
    'Mend the fields that are named.',
  ],
  'too-large': [413, 'Too large', 'The file is larger than we take.', 'Split it, or leave out what is not needed.'],
  'too-many-tries': [429, 'Too many tries', 'Too many tries just now.', 'Wait a little, then try again.'],
  conflict: [
    409,
    'Changed meanwhile',
    'Somebody else changed this first. Yours has not replaced it.',
    'Look again, then decide.',
  ],
  'code-needed': [
    403,
    'A code is needed',
    'This act takes a fresh code from your tag.',
    'Type the code your tag shows now.',
  ],
  'code-not-accepted': [
    422,
    'The code was not accepted',
    'The code is wrong, has been used, or your tag is locked. Nothing was done.',
    'Wait for the next code and try again.',
  ],
  'acting-for-another': [
    409,
    'You act for another now',
    'You have switched to another school or company since this page was opened. Nothing was done.',
    'Open the page again.',
  ],
  'acting-for-unsaid': [
    428,
    'For whom is not said',
    'What was sent does not say for which school or company it is. Nothing was done.',
    'Open the page again.',
  ],
  'no-space': [
    507,
    'No room for it',
    'There is no room to keep this just now. Nothing of it was kept.',
    'Try again later.',
  ],
  unreachable: [
    503,
    'Cannot be reached',
    'The records cannot be reached just now. Others are not affected. We try again by ourselves.',
    'Try again in a minute.',
  ],
  'log-behind': [
    503,
    'Not just now',
    'Children’s records are closed for a short time: what is done with them cannot be written down for good just now. Nothing is lost.',
    'Try again in a few minutes. Call us if it stays.',
  ],
  'our-fault': [
    500,
    'Our fault',
    'That did not work, and it is our fault.',
    'Look whether it was done, then try again. Tell us the reference if it stays.',
  ],
} as const satisfies RefusalLines;
