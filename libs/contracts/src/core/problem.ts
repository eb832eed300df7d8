import { z } from 'zod';

/** RFC 9457 problem details. `type` is stable; `facts` are what the sentence needs, never what was typed in. */
export const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** What the person can do now. */
  todo: z.string().optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
  /** Field faults: path of the field → zod issue code or a refusal's type. */
  fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  reference: z.string().optional(),
});
export type Problem = z.infer<typeof problem>;

/**
 * Every refusal the product knows: its status, a title, a sentence a head teacher understands, and what to do.
 * A refusal that is thrown and is not in here does not compile.
 */
export const refusals = {
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
  'not-a-list': [
    422,
    'This is not a list',
    'The file cannot be read as a list of children.',
    'Use the template on this page.',
  ],
  'list-has-faults': [
    409,
    'Not every row is right',
    'Some rows need mending or a school chosen. Nothing has been imported.',
    'Mend the rows and upload the list again.',
  ],
  'list-is-settled': [
    409,
    'Already confirmed',
    'This list has been confirmed or given up.',
    'Upload it again if something has changed.',
  ],
  'not-a-return': [
    422,
    'This is not the return',
    'The file cannot be read as this part of the looked-after children return.',
    'Save the header and the episodes as CSV, and upload each in its own place.',
  ],
  'return-is-not-whole': [
    409,
    'One file is missing',
    'The return needs both its header and its episodes. Nothing has been changed.',
    'Upload the other file.',
  ],
  'return-is-settled': [
    409,
    'Already confirmed',
    'This return has been confirmed or given up.',
    'Upload it again if something has changed.',
  ],
  'no-such-code': [422, 'No such code', 'This is not an attendance code for that day.', 'Choose a code from the list.'],
  'not-a-session': [
    422,
    'Not a session',
    'This school was closed, or the child was not on its roll then.',
    'Choose another day.',
  ],
  'already-decided': [409, 'Already decided', 'This difference has been decided already.', 'Look again.'],
  'not-begun': [
    409,
    'Collection has not begun',
    'Nobody is called and nothing is read until the authority says so.',
    'Begin collection first.',
  ],
  'history-is-settled': [
    409,
    'Only when it begins',
    'Whether last school year’s marks are collected too is said in the moment in which collection begins, and not changed afterwards.',
    'Leave it as it is.',
  ],
  'enrolment-code-wrong': [
    403,
    'That code does not work',
    'The enrolment code is wrong, used or out of date.',
    'Ask the virtual school for a new one.',
  ],
  'install-unknown': [
    401,
    'Install not known',
    'This install is not enrolled, or its request was not signed with its key.',
    'Enrol again with a new code.',
  ],
  'install-quarantined': [
    403,
    'Install in quarantine',
    'This install sent something it may not send. Nothing is taken from it until the virtual school has looked.',
    'Ring the virtual school.',
  ],
  'no-agreement': [
    403,
    'No agreement yet',
    'Nobody at the school has agreed to the categories yet, or the school has paused.',
    'Agree at the school first.',
  ],
  'batch-out-of-order': [409, 'Batch out of order', 'A batch is missing before this one.', 'Send the expected one.'],
  'batch-differs': [
    409,
    'Batch differs',
    'This sequence number was used for another batch. The install is in quarantine.',
    'Ring the virtual school.',
  ],
  'batch-not-theirs': [
    422,
    'Not on the list',
    'The batch holds a record of a child who is not settled at this school. Nothing was stored.',
    'Match again before the next run.',
  ],
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
  'not-yourself': [409, 'Not yourself', 'You cannot withdraw yourself.', 'Ask the operator, or another virtual head.'],
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
  'no-space': [
    507,
    'No room for it',
    'There is no room to keep this just now. Nothing of it was kept.',
    'Try again later.',
  ],
  'la-exists': [409, 'Already there', 'This authority is already set up.', undefined],
  unreachable: [
    503,
    'Cannot be reached',
    'The records cannot be reached just now. Others are not affected. We try again by ourselves.',
    'Try again in a minute.',
  ],
  'our-fault': [
    500,
    'Our fault',
    'That did not work, and it is our fault.',
    'Look whether it was done, then try again. Tell us the reference if it stays.',
  ],
} as const satisfies Record<string, readonly [number, string, string, string | undefined]>;

export type RefusalType = keyof typeof refusals;

/** A rule said no: which, and the facts its sentence needs. Thrown, it undoes the act; kept outcomes are returned instead. */
export class Refusal extends Error {
  constructor(
    readonly type: RefusalType,
    readonly facts?: Readonly<Record<string, unknown>>,
    readonly fields?: Problem['fields'],
  ) {
    super(type);
  }
}

export function problemOf(refusal: {
  type: RefusalType;
  facts?: Refusal['facts'];
  fields?: Refusal['fields'];
}): Problem {
  const [status, title, detail, todo] = refusals[refusal.type];
  return { type: refusal.type, title, status, detail, todo, facts: refusal.facts, fields: refusal.fields };
}
