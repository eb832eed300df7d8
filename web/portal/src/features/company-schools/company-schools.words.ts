import { placesOfASchool } from '@tutela/contracts';
import { countInWords, numberInWords } from '@tutela/ui';

export const companySchoolsWords = {
  title: 'Schools',
  loading: 'Getting the schools of your releases',
  lead: 'A release lets one manager name people of your company as contacts of one school. The school can end it at any time.',
  empty:
    'No school has signed a release for your company yet. A contact of the school makes the form, and its head and your manager sign it.',
  caption: 'Releases of your company, by school',
  columns: {
    school: 'School',
    state: 'Release',
    manager: 'Manager, responsible',
    signedBy: 'Signed by',
    since: 'Since',
    places: 'Your places',
    taken: 'Taken of 15',
  },
  yours: 'You',
  ask: 'Ask for a contact',
} as const;

/** "Your company serves 2 schools". */
export const answerInWords = (schools: number): string =>
  schools === 0
    ? 'No school has released anybody of your company'
    : `Your company serves ${countInWords(schools, 'school', 'schools')}`;

export const companySchoolWords = {
  title: 'School',
  lead: (urn: string): string => `URN ${urn}. The school can end any of them at once; nobody needs to agree.`,
  places: 'The fifteen places',
  free: 'Free',
  other: 'Taken by another company',
  onHold: 'No new contact can be named: the head who signed has left.',
  onHoldNext: 'The school has to tell us who is head now. Those who are contacts already stay so.',
  notYours: (manager: string): string =>
    `Only the manager named in the release can ask for a contact here. That is ${manager}.`,
  managerLeft: (manager: string): string => `Nobody can ask for a contact here: ${manager} has left.`,
  managerLeftNext:
    'The school has to sign a new release form for another manager of your company. Those who are contacts already stay so until the school ends the release.',
  releases: 'Releases',
  releasesHint: 'A release lets one manager name people.',
  end: 'End',
  ended: (name: string): string => `${name} is no longer contact of this school. The place is free.`,
  close: 'Close',
} as const;

/** "3 of 15 places are taken by your company, 4 by others". */
export function placesInWords(own: number, others: number): string {
  const free = placesOfASchool - own - others;
  const start = `${numberInWords(own)} of ${placesOfASchool} places ${own === 1 ? 'is' : 'are'} yours`;
  return others === 0
    ? start
    : `${start}, and ${free === 0 ? 'none' : numberInWords(free)} ${free === 1 ? 'is' : 'are'} free`;
}

export const endWords = {
  title: (name: string): string => `End ${name} as a contact`,
  reason: 'Reason',
  reasonHint: 'It is kept in the audit log.',
  submit: 'Go on to the code',
  busy: 'Going on',
  codeTitle: 'End this contact with a code',
  act: 'End this contact',
  now: 'From the moment you confirm:',
  ends: (school: string): string => `can no longer act for ${school}`,
  free: (place: number): string => `Place ${place} is free for anybody who has a release`,
  stays: 'The account and the tag stay; other schools are not affected',
} as const;
