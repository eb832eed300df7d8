import { fullName, preferredForename, type Gender } from './names';
import { randomFrom, type Random } from './random';
import type { UpnIssuer } from './upn';

/** A made-up pupil. Dates are yyyy-MM-dd; year group 0 is reception. */
export interface Pupil {
  upn: string;
  formerUpn?: string;
  legalSurname: string;
  legalForename: string;
  preferredSurname: string;
  preferredForename: string;
  birthDate: string;
  gender: Gender;
  yearGroup: number;
}

export interface PupilSource {
  /** Everything follows from the seed. */
  seed: string;
  /** The calendar year in which the school year begins, on 1 September. */
  schoolYear: number;
  /** Establishment number (4 digits) that issues the UPNs; of two sources with one issuer any two may be alike. */
  establishment: string;
  upns: UpnIssuer;
}

/** A function that makes up one pupil after another, each in the year group asked for. */
export function pupilMaker({ seed, schoolYear, establishment, upns }: PupilSource): (yearGroup: number) => Pupil {
  const random = randomFrom(`pupils|${seed}`);
  return (yearGroup) => {
    const gender = random.chance(0.51) ? 'M' : 'F';
    const { forename, surname } = fullName(random, gender);
    return {
      upn: upns.permanent(establishment, schoolYear - yearGroup),
      legalSurname: surname,
      legalForename: forename,
      preferredSurname: surname,
      preferredForename: preferredForename(random, forename),
      birthDate: birthDateIn(random, schoolYear, yearGroup),
      gender,
      yearGroup,
    };
  };
}

/** A birth date of that year group: reception holds those who turned four before 1 September. */
export function birthDateIn(random: Random, schoolYear: number, yearGroup: number): string {
  const first = Date.UTC(schoolYear - yearGroup - 5, 8, 1);
  const after = Date.UTC(schoolYear - yearGroup - 4, 8, 1);
  const day = 86_400_000;
  return new Date(first + random.int(0, (after - first) / day - 1) * day).toISOString().slice(0, 10);
}
