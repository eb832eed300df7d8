import { capitalised } from '@tutela/web';

/** What an entry says was done or tried; whether it was done stands beside it. */
const deeds: Readonly<Record<string, string>> = {
  'sign-in.password-checked': 'Typed a password',
  'sign-in.code-checked': 'Typed a code to sign in',
  'sign-in.factor-refreshed': 'Typed a fresh code',
  'sign-in.ended': 'Signed out',
  'person.nominated': 'Nominated a person',
  'person.withdrawn': 'Withdrew a person',
  'people.listed': 'Looked at the people',
  'invitation.accepted': 'Accepted an invitation',
  'list.uploaded': 'Uploaded a list of children',
  'list.read': 'Looked at an uploaded list',
  'list.school-chosen': 'Chose a school for a row of a list',
  'list.confirmed': 'Confirmed a list of children',
  'children.listed': 'Looked at the children',
  'children.names-read': 'Read names of children',
  'child.name-revealed': 'Showed the name of a child',
  'collection.set': 'Switched collection for the authority',
  'collection.school-set': 'Switched collection for a school',
  'calendar.term-dates-set': 'Changed term dates',
  'calendar.times-set': 'Changed the registration times of the authority',
  'calendar.school-times-set': 'Changed the registration times of a school',
  'extractor.code-created': 'Made an enrolment code',
  'extractor.enrolled': 'Enrolled an extractor',
  'extractor.linked': 'Linked an extractor to its school',
  'extractor.agreed': 'Agreed to what is read',
  'extractor.paused': 'Paused what is read',
  'extractor.request-refused': 'Sent a request that its extractor had not signed',
  'extractor.list-given': 'Took the blinded list',
  'extractor.matched': 'Reported a match',
  'extractors.listed': 'Looked at the extractors',
  'matching.read': 'Looked at the match',
  'batch.received': 'Sent a batch of marks',
  'mark.amended': 'Changed a mark',
  'difference.decided': 'Decided between two versions',
  'differences.listed': 'Looked at the differences',
  'marks.read': 'Read the year of a child',
  'register.read': 'Read the register',
  'attendance.read': 'Read the attendance',
  'authority.onboarded': 'Set up an authority',
  'authority.ready': 'Finished setting up an authority',
  'authorities.listed': 'Looked at the authorities',
  'audit.searched': 'Searched this log',
  'audit.read-own': 'Read its own log',
};

/** A deed without a sentence says its name, so that no entry is without words. */
export const deedInWords = (action: string): string => deeds[action] ?? capitalised(action.replace(/[.-]/g, ' '));

/** What can be looked for: the log finds every deed whose name begins so. */
const groups: Readonly<Record<string, string>> = {
  'sign-in.': 'Signing in and out',
  'mark.': 'Marks changed',
  'difference.': 'Differences decided',
  'batch.': 'Batches of marks',
  'register.': 'Register read',
  'attendance.': 'Attendance read',
  'marks.': 'Year of a child read',
  'children.': 'Children and names read',
  'child.': 'Names shown to the operator',
  'list.': 'Lists of children',
  'matching.': 'Match read',
  'extractor.': 'Extractors',
  'collection.': 'Collection switched',
  'calendar.': 'Term dates and times changed',
  'person.': 'People nominated or withdrawn',
  'invitation.': 'Invitations accepted',
  'authority.': 'Authorities set up',
  'audit.': 'The log read',
};

export const isActionGroup = (action: string): boolean => Object.hasOwn(groups, action);

export const actionGroups = Object.entries(groups).map(([value, words]) => ({ value, words }));
