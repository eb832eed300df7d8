import type { RefusalLines } from './refusal-lines';

/** Lists, returns, marks, and what an install sends. */
export const ofCollection = {
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
  'nothing-to-take-back': [
    409,
    'Nothing to take back',
    'This return has been taken back already, or it changed nothing that could go back.',
    'Put care dates right with a list or another return.',
  ],
  'care-dates-changed-since': [
    409,
    'Changed since',
    'Care dates of some of these children have been changed since. Nothing has been taken back.',
    'Put care dates right with a list or another return.',
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
  'la-exists': [409, 'Already there', 'This authority is already set up.', undefined],
} as const satisfies RefusalLines;
