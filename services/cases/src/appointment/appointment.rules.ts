import type { OutputOf, requestContacts } from '@tutela/contracts';
import { addDays } from '@tutela/education';

export type AppointmentState = 'needs-tag' | 'live' | 'ended';
export type EndedBecause =
  'left' | 'withdrawn' | 'ended-by-school' | 'ended-by-company' | 'release-ended' | 'no-tag-in-time';

interface Step {
  readonly from: AppointmentState | 'start';
  readonly to: AppointmentState;
  readonly when: string;
}

/** Every way an appointment can go; the picture in the README is checked against it. */
export const appointmentSteps: readonly Step[] = [
  { from: 'start', to: 'live', when: 'asked for, has a tag' },
  { from: 'start', to: 'needs-tag', when: 'asked for, has no tag yet' },
  { from: 'needs-tag', to: 'live', when: 'tag registered' },
  { from: 'needs-tag', to: 'ended', when: 'ended, or 30 days over' },
  { from: 'live', to: 'needs-tag', when: 'tag lost' },
  { from: 'live', to: 'ended', when: 'ended' },
];

/** The states from which a step leads there. */
export function statesBefore(to: AppointmentState): string[] {
  return appointmentSteps.filter((step) => step.to === to && step.from !== 'start').map((step) => step.from);
}

const heldForDays = 30;
const places = Array.from({ length: 15 }, (_, index) => index + 1);

/** The last day on which a place is held for a person without a tag (NC-08). */
export function heldUntil(today: string): string {
  return addDays(today, heldForDays);
}

export interface Candidate {
  readonly account: string;
  readonly organisation: string;
  readonly state: 'invited' | 'enrolling' | 'active' | 'ended';
  readonly hasTag: boolean;
  readonly lastDay: string | null;
}

export type Refused = NonNullable<OutputOf<typeof requestContacts>['results'][number]['why']>;

export type Decision =
  | { readonly account: string; readonly outcome: 'live' | 'needs-tag'; readonly place: number }
  | { readonly account: string; readonly outcome: 'refused'; readonly why: Refused };

interface Asked {
  readonly accounts: readonly string[];
  readonly company: string;
  readonly people: readonly Candidate[];
  /** Who has a place at the school now. */
  readonly holders: readonly { readonly account: string; readonly place: number }[];
  readonly today: string;
}

/** Each person by the rules, in the order asked: own company only (NC-05), once a school (NC-06), the lowest free place of fifteen (NC-07). */
export function decideContacts({ accounts, company, people, holders, today }: Asked): Decision[] {
  const taken = new Set(holders.map((holder) => holder.place));
  const there = new Set(holders.map((holder) => holder.account));
  return [...new Set(accounts)].map((account) => {
    const person = people.find((one) => one.account === account);
    const why = whyNot(person, company, today) ?? (there.has(account) ? 'already-there' : undefined);
    if (why !== undefined || person === undefined) return { account, outcome: 'refused', why: why ?? 'not-active' };
    const place = places.find((one) => !taken.has(one));
    if (place === undefined) return { account, outcome: 'refused', why: 'no-place' };
    taken.add(place);
    return { account, outcome: person.hasTag && person.state === 'active' ? 'live' : 'needs-tag', place };
  });
}

/** Another company's person and nobody are the same answer. */
function whyNot(person: Candidate | undefined, company: string, today: string): Refused | undefined {
  if (person?.organisation !== company) return 'not-of-your-company';
  const hasLeft = person.state === 'ended' || (person.lastDay !== null && person.lastDay < today);
  return hasLeft ? 'not-active' : undefined;
}
