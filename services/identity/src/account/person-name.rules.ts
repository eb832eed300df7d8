/** Bidi controls, zero-width characters and other invisible ones make a name look like another's (security.md rule 56). */
const invisible = /[\p{Cc}\p{Cf}\p{Co}\p{Cn}\u2028\u2029]/u;

/** The name in NFC, or undefined if it holds what cannot be seen. */
export function personName(typed: string): string | undefined {
  const name = typed.normalize('NFC');
  return invisible.test(name) ? undefined : name;
}
