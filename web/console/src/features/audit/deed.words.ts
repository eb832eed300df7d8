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
  'tag.': 'Tags registered or lost',
  'code.': 'Codes for one act',
  'acting.': 'Switching whom to act for',
  'employee.': 'Employees invited',
  'leaver.': 'Leavers reported',
  'release-form.': 'Release forms',
  'case.': 'Cases',
  'contacts.': 'Contacts asked for',
  'appointment.': 'Appointments ended',
  'release.': 'Releases ended',
  'head.': 'Changes of head',
  'ledger.': 'Ledger of responsibility read',
  'authority.': 'Authorities set up',
  'audit.': 'The log read or verified',
};

export const isActionGroup = (action: string): boolean => Object.hasOwn(groups, action);

export const actionGroups = Object.entries(groups).map(([value, words]) => ({ value, words }));
