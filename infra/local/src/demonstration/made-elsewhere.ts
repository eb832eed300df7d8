import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { Pupil } from '@tutela/testing';

/** A school of the generated register, as collection knows it. */
export interface DemoSchool {
  readonly urn: string;
  readonly estab: string;
  readonly name: string;
  readonly phase: 'Primary' | 'Secondary';
  readonly head: { readonly title: string; readonly forename: string; readonly surname: string };
}

/** A child of the lists in `infra/local/lists`. */
export interface ListedPupil extends Pupil {
  readonly urn: string;
}

// By path: neither is a part of what its package offers to other packages.
const load = createRequire(join(__dirname, '../../../../package.json'));

export function demonstrationSchools(): DemoSchool[] {
  const made = load('./services/collection/dist/school/demonstration-schools.js') as {
    demonstrationSchools: () => DemoSchool[];
  };
  return made.demonstrationSchools();
}

export function listedPupils(): ListedPupil[] {
  const made = load('./libs/testing/dist/demo-register/list-people.js') as { listPeople: () => ListedPupil[] };
  return made.listPeople();
}
