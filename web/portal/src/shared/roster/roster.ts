import type { child, childName, enrolment } from '@tutela/contracts';
import type { Day } from '@tutela/education';
import type { z } from 'zod';

export type Enrolment = z.output<typeof enrolment>;
type Child = z.output<typeof child>;
type Name = z.output<typeof childName>;

/** A child as a page knows it: number, schools, and the name beside them. */
export interface RosterChild extends Child {
  /** "Marcus Adeyemi"; "Child 482913" where no name is on record. */
  name: string;
  /** Sorts by surname, then forename. */
  sortName: string;
  birthDate?: Day;
  socialWorker?: string;
  placement?: string;
}

export interface Roster {
  children: readonly RosterChild[];
  byChild: ReadonlyMap<number, RosterChild>;
  /** Names of schools by URN. */
  schools: ReadonlyMap<string, string>;
}

export function rosterOf(children: readonly Child[], names: readonly Name[]): Roster {
  const nameOf = new Map(names.map((name) => [name.child, name]));
  const list = children
    .map((one) => named(one, nameOf.get(one.child)))
    .toSorted((one, other) => one.sortName.localeCompare(other.sortName, 'en-GB'));
  return {
    children: list,
    byChild: new Map(list.map((one) => [one.child, one])),
    schools: new Map(list.flatMap((one) => one.enrolments.map(({ urn, schoolName }) => [urn, schoolName] as const))),
  };
}

function named(one: Child, name: Name | undefined): RosterChild {
  if (!name) return { ...one, name: `Child ${one.child}`, sortName: `\uffff${one.child}` };
  const { forename, surname, birthDate, socialWorker, placement } = name;
  return {
    ...one,
    name: `${forename} ${surname}`,
    sortName: `${surname} ${forename}`,
    birthDate,
    socialWorker,
    placement,
  };
}

/** In care on that day, in any of the periods (VS-22)? */
export function isInCareOn({ care }: Pick<Child, 'care'>, on: Day): boolean {
  return care.some(({ from, to }) => from <= on && (to === undefined || on <= to));
}

/** The enrolments of a day, the main school first. */
export function enrolmentsOn({ enrolments }: Pick<Child, 'enrolments'>, on: Day): Enrolment[] {
  return enrolments
    .filter(({ from, to }) => from <= on && (to === undefined || on <= to))
    .toSorted((one, other) => one.registration.localeCompare(other.registration));
}

/** The school a page names for a child: the main one of that day, else the last there was. */
export function schoolOf(one: Pick<Child, 'enrolments'>, on: Day): Enrolment | undefined {
  return enrolmentsOn(one, on)[0] ?? one.enrolments.toSorted((a, b) => b.from.localeCompare(a.from))[0];
}
