import type { OutputOf, readBlindedList } from '@tutela/contracts';
import { firstForename, nameKey } from '@tutela/education';
import { listHash, type ListField } from '@tutela/sealing';
import type { Profile } from '../child/profile';

type Entry = OutputOf<typeof readBlindedList>['entries'][number];

/** A child as hashes under the key of this school, LA and term: equal to a pupil's, and useless anywhere else (VS-05). */
export function blindedEntry(key: Buffer, entry: string, child: Profile): Entry {
  return {
    entry,
    upns: hashes(key, 'upn', [child.upn, child.formerUpn]),
    birthDate: listHash(key, 'birth-date', child.birthDate),
    surnames: hashes(key, 'surname', [child.legalSurname, child.preferredSurname].map(keyed)),
    forenames: hashes(key, 'forename', [child.legalForename, child.preferredForename].map(keyedForename)),
  };
}

function keyed(name: string | undefined): string | undefined {
  return name === undefined ? undefined : nameKey(name);
}

function keyedForename(name: string | undefined): string | undefined {
  const first = name === undefined ? undefined : firstForename(name);
  return keyed(first);
}

function hashes(key: Buffer, field: ListField, values: readonly (string | undefined)[]): string[] {
  const given = values.flatMap((value) => (value ? [listHash(key, field, value)] : []));
  return [...new Set(given)];
}
