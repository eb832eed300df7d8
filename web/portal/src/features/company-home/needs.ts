import type { Appointment, CompanyPerson, CompanySchool } from '../../shared/company/company.queries';
import type { CompanyToday } from './company-home.queries';

/** A person without a tag, with the place that is held longest for him or her (NC-08). */
export interface WithoutTag {
  person: CompanyPerson;
  held: readonly { schoolName: string; until?: string }[];
}

export interface Needs {
  /** Releases of this manager that are on hold (NC-13). */
  onHold: readonly CompanySchool[];
  withoutTag: readonly WithoutTag[];
}

/** What needs the manager today: releases on hold, people without tags. */
export function needsOf({ schools, people }: Pick<CompanyToday, 'schools' | 'people'>): Needs {
  return {
    onHold: schools.filter(({ yours, release }) => yours && release.state === 'head-changed'),
    withoutTag: people
      .filter(({ state }) => state === 'enrolling' || state === 'invited')
      .map((person) => ({ person, held: heldFor(person.account, schools) })),
  };
}

function heldFor(account: string, schools: readonly CompanySchool[]): WithoutTag['held'] {
  const isHeld = (one: Appointment | undefined): one is Appointment =>
    one?.account === account && one.state === 'needs-tag';
  const held = schools.flatMap(({ release: { urn, schoolName }, places }) =>
    places
      .map(({ appointment }) => appointment)
      .filter(isHeld)
      .map(({ heldUntil }) => ({ urn, schoolName, until: heldUntil })),
  );
  // A school with two releases shows its places under both.
  return [...new Map(held.map(({ urn, ...one }) => [urn, one])).values()];
}
