import type { Day } from '@tutela/education';
import { otherForename, otherSurname, type Pupil, type Random, type UpnIssuer } from '../../people';
import type { ProfileName } from './profiles';
import type { LateCorrection } from './school';

/** How the school's record of a child differs from the local authority's list. */
export type Difference = 'none' | 'changed-surname' | 'wrong-birth-date' | 'other-name' | 'upn-replaced';

/** Another pupil who is easily taken for the child: same surname and birth date, or same names and another birth date. */
export type Neighbour = 'twin' | 'namesake';

/** A child of a local authority's list to be found at this school. */
export interface Plant {
  /** The child as the list has it. */
  child: Pupil;
  difference?: Difference;
  neighbours?: readonly Neighbour[];
  /** The MIS's id; drawn when left out. */
  id?: string;
  profile?: ProfileName;
  entryDate?: Day;
  leavingDate?: Day;
  inCareOf?: string;
  corrections?: readonly LateCorrection[];
}

export interface Maker {
  random: Random;
  /** A UPN that nobody has. */
  freshUpn: () => string;
}

/** The school's record of a child, by the kind of difference. */
export function asTheSchoolHasIt(child: Pupil, difference: Difference, { random, freshUpn }: Maker): Pupil {
  switch (difference) {
    case 'none':
      return child;
    case 'changed-surname':
      return { ...child, preferredSurname: otherSurname(random, child.legalSurname) };
    case 'wrong-birth-date':
      return { ...child, birthDate: shiftedBirthDate(child.birthDate) };
    case 'other-name':
      return { ...child, ...otherName(child, random) };
    case 'upn-replaced':
      return { ...child, formerUpn: child.upn, upn: freshUpn() };
  }
}

/** A pupil easily taken for the given one, with a UPN of their own. */
export function neighbourOf(pupil: Pupil, kind: Neighbour, { random, freshUpn }: Maker): Pupil {
  const shared = { ...pupil, upn: freshUpn(), formerUpn: undefined };
  if (kind === 'namesake') return { ...shared, birthDate: shiftedBirthDate(pupil.birthDate) };
  const forename = otherForename(random, pupil.gender, pupil.legalForename);
  return { ...shared, legalForename: forename, preferredForename: forename };
}

/** A permanent UPN for the school's own pupils, allocated in the school year. */
export function upnSource(upns: UpnIssuer, estab: string, schoolYear: number): () => string {
  return () => upns.permanent(estab.slice(-4), schoolYear);
}

function otherName(child: Pupil, random: Random): Partial<Pupil> {
  const forename = otherForename(random, child.gender, child.legalForename);
  const surname = otherSurname(random, child.legalSurname);
  return { legalForename: forename, preferredForename: forename, legalSurname: surname, preferredSurname: surname };
}

/** The wrong day of the same month: the slip of a key. */
function shiftedBirthDate(birthDate: Day): Day {
  const day = Number(birthDate.slice(8));
  const other = day <= 14 ? day + 14 : day - 14;
  return `${birthDate.slice(0, 8)}${String(other).padStart(2, '0')}`;
}
