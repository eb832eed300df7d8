/** What cannot be seen or turns the reading direction: control and format characters, line separators, lone surrogates (security.md rule 56). */
const unseen = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** The name of a file as pages may show it; it is never used as a path. */
export function shownName(name: string): string {
  return name.normalize('NFC').replace(unseen, '').trim() || 'scan';
}
