import { upnCheckLetter } from '@tutela/education';

/** The local authority of the demonstration: code 999 is issued to nobody. */
export const DEMONSTRATION_LA = '999';

/** Hands out pupil numbers of LA 999, each once. */
export interface UpnIssuer {
  /** A permanent UPN of an establishment (4 digits), allocated in a calendar year. */
  permanent(establishment: string, year: number): string;
  /** A temporary UPN: its thirteenth character is a letter. */
  temporary(establishment: string, year: number): string;
}

const TEMPORARY_LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';

/** An issuer that leaves out the numbers already taken; throws when an establishment has used up a year's 999 serials. */
export function upnIssuer(taken: Iterable<string> = []): UpnIssuer {
  const issued = new Set(taken);
  const serials = new Map<string, number>();

  const issue = (kind: string, establishment: string, year: number, lastPart: (serial: number) => string): string => {
    const start = `${DEMONSTRATION_LA}${establishment}${String(year % 100).padStart(2, '0')}`;
    const serial = (serials.get(kind + start) ?? 0) + 1;
    if (serial > 999) throw new Error(`Establishment ${establishment} has no UPN left for the year ${year}.`);
    serials.set(kind + start, serial);
    const last12 = start + lastPart(serial);
    const upn = upnCheckLetter(last12) + last12;
    if (issued.has(upn)) return issue(kind, establishment, year, lastPart);
    issued.add(upn);
    return upn;
  };

  return {
    permanent: (establishment, year) =>
      issue('permanent', establishment, year, (serial) => String(serial).padStart(3, '0')),
    temporary: (establishment, year) =>
      issue('temporary', establishment, year, (serial) => {
        const letter = TEMPORARY_LETTERS.charAt(serial % TEMPORARY_LETTERS.length);
        return String(Math.floor(serial / TEMPORARY_LETTERS.length)).padStart(2, '0') + letter;
      }),
  };
}
