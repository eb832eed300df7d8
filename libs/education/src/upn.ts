const LETTERS = 'ABCDEFGHJKLMNPQRTUVWXYZ';
const LENGTH = 13;

export type UpnCheck =
  | { ok: true; upn: string; temporary: boolean }
  | { ok: false; fault: 'length' | 'characters' }
  | { ok: false; fault: 'check-letter'; expected: string };

/**
 * The letter in position 1 that belongs to positions 2 to 13: the sum of value × position, modulo 23, in an alphabet
 * without I, O and S. Throws a RangeError unless given eleven digits and a digit or letter of that alphabet.
 */
export function upnCheckLetter(last12: string): string {
  if (!/^\d{11}[\dA-HJ-NP-RT-Z]$/.test(last12)) throw new RangeError('not the last twelve characters of a UPN');
  const sum = Array.from(last12).reduce((total, character, index) => total + valueOf(character) * (index + 2), 0);
  return LETTERS.charAt(sum % LETTERS.length);
}

function valueOf(character: string): number {
  const letter = LETTERS.indexOf(character);
  return letter === -1 ? Number(character) : letter;
}

/** Checks a unique pupil number after trimming and upper-casing; temporary means a letter in position 13. */
export function checkUpn(text: string): UpnCheck {
  const upn = text.trim().toUpperCase();
  if (upn.length !== LENGTH) return { ok: false, fault: 'length' };
  if (!/^[A-HJ-NP-RT-Z]\d{11}[\dA-HJ-NP-RT-Z]$/.test(upn)) return { ok: false, fault: 'characters' };
  const expected = upnCheckLetter(upn.slice(1));
  if (upn.charAt(0) !== expected) return { ok: false, fault: 'check-letter', expected };
  return { ok: true, upn, temporary: /[A-Z]$/.test(upn) };
}
