import type { schoolFound } from '@tutela/contracts';
import type { z } from 'zod';
import { Findings } from '../list-import/findings';
import { shortened } from '../list-import/list-headings';
import { namesDiffer, postcodeOf, schoolKey } from './school-key';

export type SchoolFound = z.infer<typeof schoolFound>;

/** A school as the register has it. */
export interface School extends SchoolFound {
  readonly key: string;
  readonly open: boolean;
}

/** What a row says of its school, as typed. */
export interface SchoolCells {
  readonly urn: string;
  readonly name: string;
  readonly postcode: string;
}

/** The schools of the register that any row of a list could mean. */
export interface SchoolsAtHand {
  readonly urn: ReadonlyMap<string, School>;
  /** Open ones only, by the key of their name. */
  readonly key: ReadonlyMap<string, readonly School[]>;
  /** Open ones only. */
  readonly postcode: ReadonlyMap<string, readonly School[]>;
  /** Open ones whose name goes on after what was typed, by the key of what was typed; the authority's own first. */
  readonly longer: ReadonlyMap<string, readonly School[]>;
}

export interface SchoolFinding {
  readonly outcome: 'found' | 'choose' | 'none' | 'not-given';
  readonly by?: 'urn' | 'name' | 'postcode' | 'chosen';
  readonly found?: SchoolFound;
  readonly offered: SchoolFound[];
}

export const mostOffered = 8;
const none: SchoolFinding = { outcome: 'none', offered: [] };

/**
 * The school a row means (VS-15): by its URN; else by its name within the authority, then within England; else by its postcode.
 * One is found, several are offered, closed ones never.
 */
export function findSchool(
  typed: SchoolCells,
  at: SchoolsAtHand,
  la: string,
): { school: SchoolFinding; findings: Findings } {
  const findings = new Findings();
  const school = finding(typed, at, la, findings);
  if (school.found && school.by !== 'name' && namesDiffer(typed.name, school.found.name))
    findings.add('School name', 'school-name-differs', { read: shortened(typed.name), school: school.found.name });
  return { school, findings };
}

function finding(typed: SchoolCells, at: SchoolsAtHand, la: string, findings: Findings): SchoolFinding {
  if (typed.urn.trim() !== '') return byUrn(typed.urn.trim(), at, findings);
  const postcode = postcodeOf(typed.postcode);
  if (typed.postcode.trim() !== '' && postcode === undefined)
    findings.add('School postcode', 'postcode-unreadable', { read: shortened(typed.postcode) });
  if (typed.name.trim() === '' && typed.postcode.trim() === '') {
    findings.add('School name', 'school-not-given');
    return { outcome: 'not-given', offered: [] };
  }
  const school =
    byName(schoolKey(typed.name), postcode, at, la) ?? byPostcode(postcode, at) ?? near(typed.name, at, la);
  if (school) return school;
  const heading = typed.name.trim() === '' ? 'School postcode' : 'School name';
  findings.add(heading, 'school-not-found', { read: shortened(typed.name || typed.postcode) });
  return none;
}

function byUrn(urn: string, at: SchoolsAtHand, findings: Findings): SchoolFinding {
  const school = at.urn.get(urn);
  if (school?.open) return { outcome: 'found', by: 'urn', found: plain(school), offered: [] };
  const facts = { read: shortened(urn) };
  if (school) findings.add('School URN', 'school-closed', { ...facts, school: school.name });
  else findings.add('School URN', /^\d{6}$/.test(urn) ? 'urn-unknown' : 'urn-malformed', facts);
  return none;
}

function byName(key: string, postcode: string | undefined, at: SchoolsAtHand, la: string): SchoolFinding | undefined {
  const everywhere = key === '' ? [] : (at.key.get(key) ?? []);
  const own = everywhere.filter((school) => school.la === la);
  const there = everywhere.filter((school) => postcode !== undefined && school.postcode === postcode);
  if (there.length === 1) return outcomeOf('name', there);
  if (own.length > 0) return outcomeOf('name', own);
  // "St Mary's" is the whole name of one school far away, and the beginning of many: then nobody is taken without being asked.
  const longer = everywhere.length === 0 ? [] : (at.longer.get(key) ?? []);
  const isOwn = (school: School) => school.la === la;
  return outcomeOf('name', [...longer.filter(isOwn), ...everywhere, ...longer.filter((school) => !isOwn(school))]);
}

function byPostcode(postcode: string | undefined, at: SchoolsAtHand): SchoolFinding | undefined {
  return outcomeOf('postcode', postcode === undefined ? [] : (at.postcode.get(postcode) ?? []));
}

/** Names that go on after what was typed are never taken without being asked: only offered. */
function near(name: string, at: SchoolsAtHand, la: string): SchoolFinding | undefined {
  const longer = at.longer.get(schoolKey(name)) ?? [];
  const own = longer.filter((school) => school.la === la);
  const offered = (own.length > 0 ? own : longer).slice(0, mostOffered).map(plain);
  return offered.length === 0 ? undefined : { outcome: 'choose', offered };
}

function outcomeOf(by: 'name' | 'postcode', schools: readonly School[]): SchoolFinding | undefined {
  const [first, ...others] = schools;
  if (!first) return undefined;
  if (others.length === 0) return { outcome: 'found', by, found: plain(first), offered: [] };
  return { outcome: 'choose', offered: schools.slice(0, mostOffered).map(plain) };
}

export function plain({ urn, name, la, town, postcode }: School): SchoolFound {
  return { urn, name, la, town, postcode };
}
