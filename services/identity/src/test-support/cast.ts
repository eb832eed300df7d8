import { randomBytes } from 'node:crypto';
import type { Role } from '@tutela/contracts';
import type { DemonstrationOrganisation, DemonstrationPerson } from '../demonstration/seed-demonstration';
import { codeAt } from '../tag/hotp';

export const password = 'marmalade on a ladder';

/** A tag in the hand: each press shows the next code. */
export interface StockTag {
  readonly serial: string;
  readonly seed: string;
  readonly press: () => string;
}

export interface Holder extends DemonstrationPerson {
  readonly tagSerial: string;
  readonly tagSeed: string;
  readonly press: () => string;
}

/** Somebody with a password and no tag yet. */
export type Newcomer = DemonstrationPerson;

export interface Cast {
  readonly organisations: readonly DemonstrationOrganisation[];
  readonly people: Holder[];
  readonly newcomers: Newcomer[];
  readonly stockTags: (StockTag & { readonly organisation?: string })[];
}

const organisations = [
  { id: 'company-fernhill', kind: 'company', name: 'Fernhill IT Services' },
  { id: 'company-castlegate', kind: 'company', name: 'Castlegate Networks' },
  { id: 'school-999014', kind: 'school', name: 'Thornbeck High School', urn: '999014' },
  { id: 'school-999021', kind: 'school', name: 'Ravensworth Primary School', urn: '999021' },
] as const;

function aTag(): StockTag {
  const seed = randomBytes(20);
  let step = -1;
  const press = () => codeAt({ seed, digits: 8 }, (step += 1));
  return { serial: `T${randomBytes(5).toString('hex')}`, seed: seed.toString('hex'), press };
}

function holder(role: Role, organisation: string): Holder {
  const { serial, seed, press } = aTag();
  const userId = `p.${randomBytes(5).toString('hex')}`;
  const email = `${userId}@people.example`;
  return { userId, name: 'Kezia Osei', email, role, organisation, password, tagSerial: serial, tagSeed: seed, press };
}

function newcomer(organisation: string): Newcomer {
  const { userId, name, email, role } = holder('company-employee', organisation);
  return { userId, name, email, role, organisation, password };
}

/** Who is there as if nominated long ago, and the tags in the drawer. */
export function aCast(): Cast {
  const officers = Array.from({ length: 12 }, () => holder('vs-officer', 'la-999'));
  const heads = ['la-999', 'la-999', 'la-998'].map((organisation) => holder('virtual-head', organisation));
  const employees = Array.from({ length: 10 }, () => holder('company-employee', 'company-fernhill'));
  const managers = ['fernhill', 'fernhill', 'fernhill', 'castlegate'].map((company) =>
    holder('company-manager', `company-${company}`),
  );
  const contacts = [holder('school-contact', 'school-999014'), holder('company-employee', 'company-castlegate')];
  const dispatched = ['fernhill', 'fernhill', 'fernhill', 'fernhill', 'castlegate'].map((company) => ({
    ...aTag(),
    organisation: `company-${company}`,
  }));
  return {
    organisations,
    people: [...officers, ...heads, holder('platform', 'operator'), ...employees, ...managers, ...contacts],
    newcomers: Array.from({ length: 5 }, () => newcomer('company-fernhill')),
    stockTags: [...Array.from({ length: 12 }, aTag), ...dispatched],
  };
}

/** Takes one out of the pool, so that no test meets what another has left behind. */
export function next<T>(pool: T[], fits: (one: T) => boolean): T {
  const place = pool.findIndex(fits);
  const [found] = place < 0 ? [] : pool.splice(place, 1);
  if (found === undefined) throw new Error('The cast has nobody left who fits.');
  return found;
}
