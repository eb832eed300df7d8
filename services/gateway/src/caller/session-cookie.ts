const name = '__Host-sid';
/** base64url of 256 bits has 43 characters (security.md rule 16). */
const reference = /^[A-Za-z0-9_-]{20,100}$/;
const attributes = 'Path=/; Secure; HttpOnly; SameSite=Strict';

/** The browser's session reference. Two cookies of the name are none: one of them was planted. */
export function referenceOf(cookieHeader: string | undefined): string | undefined {
  const values = (cookieHeader ?? '')
    .split(';')
    .map((pair) => pair.trim())
    .filter((pair) => pair.startsWith(`${name}=`))
    .map((pair) => pair.slice(name.length + 1));
  const [value] = values;
  return values.length === 1 && value !== undefined && reference.test(value) ? value : undefined;
}

/**
 * The cookie for what identity answered in `x-tutela-session`: a new reference, or `end`.
 * @throws RangeError if it is neither; the answer must not write attributes of its own
 */
export function cookieFor(answered: string): string {
  if (answered === 'end') return `${name}=; ${attributes}; Max-Age=0`;
  if (!reference.test(answered)) throw new RangeError('identity answered no session reference');
  return `${name}=${answered}; ${attributes}`;
}
