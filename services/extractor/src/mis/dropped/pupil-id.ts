import { createHash } from 'node:crypto';
import type { MisPupil } from '../mis';

/** What tells one pupil from another where there is no UPN. */
type Identity = Required<Pick<MisPupil, 'legalSurname' | 'legalForename' | 'birthDate'>>;

/** A file gives no id of its own: the UPN stands for one, or else a digest of name and birth date. */
export function pupilId({ upn, legalSurname, legalForename, birthDate }: Identity & Pick<MisPupil, 'upn'>): string {
  if (upn !== undefined) return upn;
  const identity = JSON.stringify([legalSurname, legalForename, birthDate]).toLowerCase();
  return `no-upn-${createHash('sha256').update(identity).digest('base64url').slice(0, 16)}`;
}

/** As `pupilId`; undefined for nobody in particular. */
export function pupilIdOf(pupil: Omit<MisPupil, 'id'>): string | undefined {
  const { upn, legalSurname, legalForename, birthDate } = pupil;
  if (upn !== undefined) return upn;
  if (legalSurname === undefined || legalForename === undefined || birthDate === undefined) return undefined;
  return pupilId({ legalSurname, legalForename, birthDate });
}
