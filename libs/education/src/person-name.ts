const MAX_LENGTH = 100;

export type NameFault = 'empty' | 'too-long' | 'control-character' | 'bidi-control' | 'invisible-character';
export type CleanedName = { value: string; fault?: undefined } | { value?: undefined; fault: NameFault };

const FORBIDDEN: readonly (readonly [NameFault, RegExp])[] = [
  ['bidi-control', /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u],
  ['invisible-character', /[\p{Cf}\u034F\u115F\u1160\u3164\uFFA0]/u],
  // Line and paragraph separators, unpaired surrogates and private characters break lists and prints like controls do.
  ['control-character', /[\p{Cc}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u],
];

/**
 * A name as it may be stored: NFC, trimmed, single spaces, at most 100 characters. Refused with a fault are characters
 * that a reader cannot see but that change what is read: bidi controls, zero-width and control characters.
 */
export function cleanName(text: string): CleanedName {
  const forbidden = FORBIDDEN.find(([, pattern]) => pattern.test(text));
  if (forbidden) return { fault: forbidden[0] };
  const value = text.normalize('NFC').trim().replace(/\s+/gu, ' ');
  if (value === '') return { fault: 'empty' };
  return Array.from(value).length > MAX_LENGTH ? { fault: 'too-long' } : { value };
}

/**
 * What of a name is compared (security rule 46): NFKD, case folded, letters only, the parts between hyphens or spaces in
 * alphabetical order. '' when no letter is left; that agrees with nothing.
 */
export function nameKey(text: string): string {
  return text
    .normalize('NFKD')
    .split(/[\s\p{Pd}]+/u)
    .map(lettersFolded)
    .filter(Boolean)
    .sort()
    .join(' ');
}

function lettersFolded(part: string): string {
  // Up, then down, folds what lower case alone leaves apart, such as ß and ss.
  return part
    .replace(/[^\p{Lu}\p{Ll}\p{Lt}\p{Lo}]/gu, '')
    .toUpperCase()
    .toLowerCase();
}

/** The first of several forenames, 'Mary-Jane' of 'Mary-Jane Ann'; '' when there is none with a letter. */
export function firstForename(text: string): string {
  return text.split(/\s+/u).find((part) => nameKey(part) !== '') ?? '';
}
