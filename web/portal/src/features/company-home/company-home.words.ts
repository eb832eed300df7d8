import { dayInTable } from '@tutela/education';
import { countInWords } from '@tutela/ui';
import { capitalised } from '@tutela/web';
import type { MyAppointment } from './company-home.queries';
import type { Needs, WithoutTag } from './needs';

const list = (parts: readonly string[]): string => new Intl.ListFormat('en-GB').format([...parts]);

export const managerWords = {
  title: 'Today',
  loading: 'Getting what needs you',
  ask: 'Ask for a contact',
  onHold: (school: string): string => `No new contact can be named at ${school}: the head who signed has left.`,
  onHoldNext: 'The school has to tell us who is head now.',
  toSchool: 'See the places',
  withoutTag: 'People without a tag',
  withoutTagHint: 'They cannot act for a school. A place is held for 30 days.',
  everybodyHasTag: 'Everybody of your company has a tag.',
  invited: 'The invitation is not accepted yet.',
  enrolling: 'The invitation is accepted, a tag is not registered yet.',
  toPeople: 'See your people',
  releases: 'Your releases',
  noRelease: 'No release names you. A contact of the school makes the form, and its head and you sign it.',
  toSchools: 'See your schools',
  requests: 'What you asked for lately',
  requestsHint: 'Each is decided at once by the rules; whoever was refused stands in its outcome.',
  noRequest: 'You have asked for nobody yet.',
  toCases: 'See all cases',
  places: (taken: number): string => capitalised(countInWords(taken, 'place', 'places')),
  nothing: 'Nothing needs you today',
} as const;

/** "1 release is on hold, and 2 people need a tag". */
export function managerAnswer({ onHold, withoutTag }: Needs): string {
  const parts = [
    onHold.length > 0 ? countInWords(onHold.length, 'release is on hold', 'releases are on hold') : '',
    withoutTag.length > 0 ? countInWords(withoutTag.length, 'person needs a tag', 'people need a tag') : '',
  ].filter((part) => part !== '');
  return parts.length === 0 ? managerWords.nothing : capitalised(list(parts));
}

/** Where a place is held for a person without a tag, and until when (NC-08). */
export function heldWords({ held }: WithoutTag): string {
  if (held.length === 0) return 'No place is held yet.';
  const places = held.map(({ schoolName, until }) => (until ? `${schoolName} until ${dayInTable(until)}` : schoolName));
  return `A place is held at ${list(places)}.`;
}

export const employeeWords = {
  title: 'My schools',
  loading: 'Getting your schools',
  lead: 'Your manager asks for you, and the school can end it at any time. What changes is shown here at once.',
  caption: 'The schools you are contact of',
  columns: { school: 'School', state: 'State', since: 'Since, or until' },
  empty: 'You are not contact of any school. Your manager asks for you.',
  toTag: 'My tag',
  needsTag: 'Register your tag. Until then nothing can be done for these schools.',
  switch: 'To act for one of them, press Switch at the top of the page.',
} as const;

/** "You are contact of 2 schools, and wait for a tag at 1". */
export function employeeAnswer(appointments: readonly MyAppointment[]): string {
  const count = (state: MyAppointment['state']): number => appointments.filter((one) => one.state === state).length;
  const live = count('live');
  const waiting = count('needs-tag');
  const start =
    live === 0 ? 'You are contact of no school' : `You are contact of ${countInWords(live, 'school', 'schools')}`;
  return waiting === 0 ? start : `${start}, and ${countInWords(waiting, 'waits', 'wait')} for your tag`;
}
