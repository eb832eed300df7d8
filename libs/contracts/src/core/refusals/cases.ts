import type { RefusalLines } from './refusal-lines';

/** Releases and their places, cases and their scans. */
export const ofCases = {
  'all-places-taken': [
    409,
    'All 15 places are taken',
    'All 15 places are taken. One must be ended before you can ask again.',
    'Look who has them.',
  ],
  'not-your-release': [
    403,
    'Not your release',
    'Only the manager named in the release can ask for this.',
    'Ask that manager.',
  ],
  'release-on-hold': [
    409,
    'The release is on hold',
    'No new contact can be named: the head who signed has left.',
    'The school has to tell us who is head now.',
  ],
  'party-to-the-case': [
    403,
    'You have a part in this case',
    'Whoever has a part in a case cannot decide it.',
    'Leave it to a colleague.',
  ],
  'case-has-changed': [
    409,
    'The case has changed',
    'Something has changed since you opened it. Nothing was decided.',
    'Look again, then decide.',
  ],
  'case-is-another': [
    422,
    'Another question',
    'A question with this number was sent before, and it said something else.',
    'Look into your list of cases, then ask again.',
  ],
  'too-many-open-cases': [
    409,
    'Twenty questions are open',
    'You have twenty questions to us for this school that are not closed.',
    'Withdraw those that are settled, or answer what we asked. Then ask again.',
  ],
  'case-is-settled': [409, 'Already settled', 'This case cannot be changed any more.', 'Raise a new one.'],
  'no-scan': [409, 'No scan yet', 'The signed form is not attached yet.', 'Attach its scan first.'],
  'form-is-used': [
    409,
    'The form is used',
    'A case has been raised with this form, or it is out of date.',
    'Make a new form.',
  ],
  'not-a-scan': [
    422,
    'This file cannot be taken',
    'The file is not a PDF, JPEG, PNG or TIFF that we can read: it may be damaged, protected or something else.',
    'Scan the form again and attach that.',
  ],
  'scan-waits': [
    409,
    'A scan is not checked yet',
    'A file of this case waits for the virus check, and nobody has seen it.',
    'It is checked by itself as soon as the check is back. Decide then.',
  ],
  'has-a-virus': [
    422,
    'This file cannot be taken',
    'The virus check has found something in this file. Nothing of it was kept.',
    'Scan the form again on another device and attach that.',
  ],
  'not-checked': [
    503,
    'Not checked',
    'The virus check cannot say anything of this file. Nothing of it was kept.',
    'Scan the form again and attach that: nothing passes unchecked.',
  ],
  'too-many-pages': [
    422,
    'Too many pages',
    'A scan has at most 20 pages, a case at most 10 files.',
    'Leave out what is not the form.',
  ],
} as const satisfies RefusalLines;
