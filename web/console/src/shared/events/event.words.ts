import { capitalised } from '@tutela/web';

const types: Readonly<Record<string, string>> = {
  'cases.appointment-recorded.v1': 'An appointment at a school changed',
  'collection.authority-onboarded.v1': 'An authority was set up',
  'collection.calendar-set.v1': 'Term dates or registration times were set',
  'collection.enrolment-recorded.v1': 'A child came to or left a school',
  'collection.marks-recorded.v1': 'Marks changed at a school',
  'identity.organisation-recorded.v1': 'A school or a company was recorded',
  'identity.person-recorded.v1': 'A person was recorded or changed',
  'identity.person-withdrawn.v1': 'A person was withdrawn',
};

/** What an event says; the code of one that has no sentence yet. */
export const eventInWords = (type: string): string => types[type] ?? type;

/** "collection.school-marks" → "School marks, of collection". */
export function topicInWords(topic: string): string {
  const [owner = '', name] = topic.split('.');
  return name === undefined ? topic : `${capitalised(name.replaceAll('-', ' '))}, of ${owner}`;
}

/** Who takes a topic, by the name of its group: "identity-memberships" → "Identity, memberships". */
export const consumerInWords = (group: string): string => capitalised(group.replaceAll('-', ', '));
