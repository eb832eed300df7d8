import { checkUpn, firstForename, nameKey, type PupilHashes } from '@tutela/education';
import { listHash, type ListField } from '@tutela/sealing';
import type { MisPupil } from '../mis/mis';

/** A pupil blinded with the key of the list, so that both sides compare the same hashes (VS-05, security.md rule 46). */
export function pupilHashes(key: Buffer, pupil: MisPupil): PupilHashes {
  const hashes = (field: ListField, values: readonly string[]): string[] => [
    ...new Set(values.filter((value) => value !== '').map((value) => listHash(key, field, value))),
  ];
  return {
    pupil: pupil.id,
    upns: hashes('upn', present(pupil.upn, pupil.formerUpn).flatMap(checkedUpn)),
    birthDate: hashes('birth-date', present(pupil.birthDate))[0],
    surnames: hashes('surname', present(pupil.legalSurname, pupil.preferredSurname).map(nameKey)),
    forenames: hashes(
      'forename',
      present(pupil.legalForename, pupil.preferredForename).map((name) => nameKey(firstForename(name))),
    ),
  };
}

/** A mistyped UPN settles nothing. */
function checkedUpn(text: string): string[] {
  const check = checkUpn(text);
  return check.ok ? [check.upn] : [];
}

function present(...values: readonly (string | undefined)[]): string[] {
  return values.filter((value) => value !== undefined);
}
