import { placesOfASchool } from '@tutela/contracts';
import { dayInTable } from '@tutela/education';
import { countInWords, numberInWords, type ProblemWords } from '@tutela/ui';
import { refusalWords } from '../../api/refusal.words';
import type { NoticeTold } from '../../shared/support/support.queries';

type LeaverFacts = NoticeTold['facts'];

export const contactsWords = {
  title: 'Contacts',
  loading: 'Getting the fifteen places',
  lead: 'People in a place can act for the school on the support site. The school can end any of them at once; nobody needs to agree.',
  saidHead: (name: string): string => `Head now: ${name}`,
  print: 'Print the list',
  makeForm: 'Make a release form',
  headChanged: 'No new contact can be named: the head who signed has left.',
  headBy: (signedBy: string, onRegister: string | undefined): string =>
    onRegister
      ? `${signedBy} signed the releases; by the register of schools the head is ${onRegister}.`
      : `${signedBy} signed the releases; the register of schools names another or nobody.`,
  tellHead: 'Tell us who is head now',
  managerLeft: (manager: string, company: string): string =>
    `${manager} of ${company} has left. Nobody new can be named under that release.`,
  managerLeftNext:
    'Make a release form for another manager of the company and have it signed, or end the release. Whoever is a contact already stays one until then.',
  managerLeftOther: 'The school has to sign for another manager. Whoever is a contact already stays one until then.',
  view: 'How to show them',
  asPlaces: 'Places',
  asTable: 'Table',
  places: 'The fifteen places',
  caption: 'The fifteen places for outside contacts',
  columns: { place: 'Place', name: 'Contact', company: 'Company', state: 'State', since: 'Since', why: 'Why' },
  free: 'Free',
  other: 'Taken by another company',
  freeSince: (day: string): string => `Free since ${day}`,
  neverUsed: 'Never used',
  releases: 'Live releases',
  releasesHint: 'A release lets one manager name people',
  noRelease: 'No company has a release for your school. Without one nobody of a company can become a contact.',
  releaseColumns: {
    company: 'Company',
    manager: 'Manager, responsible',
    signedBy: 'Signed by',
    since: 'Since',
    places: 'Places',
    act: 'What to do',
  },
  end: 'End',
  ownStaff: 'Your own staff',
  ownStaffHint: 'Counted apart, and not among the fifteen.',
  noOwnStaff: 'Nobody of your own staff is a contact.',
  close: 'Close',
  appointmentEnded: (name: string, place: number): string =>
    `${name} is no longer a contact of your school. Place ${place} is free.`,
  releaseEnded: (company: string): string => `The release of ${company} has ended, and every appointment under it.`,
} as const;

/** "12 of 15 places are taken by people from outside companies". */
export function answerInWords(taken: number): string {
  if (taken === 0) return `None of the ${placesOfASchool} places is taken`;
  if (taken === placesOfASchool) return `All ${placesOfASchool} places are taken by people from outside companies`;
  const by =
    taken === 1 ? 'is taken by somebody from an outside company' : 'are taken by people from outside companies';
  return `${numberInWords(taken)} of ${placesOfASchool} places ${by}`;
}

export const legendWords = {
  live: 'live',
  waits: (count: number): string =>
    count === 1 ? 'needs a tag, place held for 30 days' : 'need a tag, place held for 30 days',
  others: 'taken by another company',
  free: 'free',
} as const;

export const appointmentWords = {
  title: (place: number): string => `Place ${place}`,
  name: 'Contact',
  company: 'Company',
  state: 'State',
  why: 'Why the manager asked',
  asked: 'Asked for',
  done: 'Close',
  endTitle: 'End this appointment',
  follows: (name: string, company: string): string => `${name} of ${company} can no longer act for your school`,
  freed: (place: number): string => `Place ${place} is free again`,
  told: 'The manager and your own contacts are told',
} as const;

export const releaseWords = {
  title: (company: string): string => `Release of ${company}`,
  endTitle: 'End this release',
  follows: (manager: string): string => `${manager} can name nobody more at your school`,
  ended: (count: number): string =>
    count === 0
      ? 'Nobody is a contact under it now'
      : `${countInWords(count, 'person', 'people')} named under it can no longer act for your school`,
  told: 'The manager and your own contacts are told',
} as const;

export const endWords = {
  from: 'From the moment you confirm:',
  reason: 'Reason',
  reasonHint: 'Why it ends. It is kept in the audit log.',
  reasonGiven: (reason: string): string => `Reason: ${reason}`,
} as const;

export const leftLateWords = {
  title: 'Left late',
  hint: 'In the last 30 days. The rule is 24 hours from the end of the last day.',
  late: 'Late',
  who: ({ name = 'Somebody', company }: LeaverFacts): string => (company ? `${name} of ${company}` : name),
  how: ({ lastDay, hours }: LeaverFacts): string => {
    const after = lastDay ? `the last day, ${dayInTable(lastDay)}` : 'the last day';
    return `Account, tag and place ended ${hours ? countInWords(Number(hours), 'hour', 'hours') : 'more than 24 hours'} after ${after}.`;
  },
} as const;

/** What the acts of this page can be refused for. */
export const contactsRefusals: ProblemWords = {
  ...refusalWords,
  conflict: 'Something has changed. Look again.',
  'code-needed': 'This takes a code from your tag. Type the one it shows now.',
  'acting-for-another': 'You act for another school now. Nothing was done. Open the page again.',
};
