import type { RefusalType } from '@tutela/contracts';
import { commonPasswords } from './common-passwords';

/** With a tag beside it (security.md rule 9). */
const shortest = 12;
/** What must be left when a person's own words are taken out. */
const leastBeyondOwnWords = 8;

/** The form in which a password is hashed and compared: the same keys give the same bytes on every machine. */
export function normalPassword(typed: string): string {
  return typed.normalize('NFKC');
}

/**
 * Why a new password is not taken, or undefined. No rules of composition: length, and not a known one (security.md rule 9).
 * @param own words that anybody can know of the person: user id, name, organisation
 */
export function passwordFault(typed: string, own: readonly string[]): RefusalType | undefined {
  const password = normalPassword(typed);
  if (Array.from(password).length < shortest) return 'password-too-short';
  const plain = lettersAndDigits(password);
  if (commonPasswords.has(password.toLowerCase()) || commonPasswords.has(plain)) return 'password-is-known';
  return beyondOwnWords(plain, own) ? undefined : 'password-is-known';
}

function beyondOwnWords(plain: string, own: readonly string[]): boolean {
  const words = own.flatMap((text) => [text, ...text.split(/[\s.-]+/)]).map(lettersAndDigits);
  const telling = words.filter((word) => word.length >= 4).sort((one, other) => other.length - one.length);
  const rest = telling.reduce((text, word) => text.replaceAll(word, ''), plain);
  return rest === plain || rest.length >= leastBeyondOwnWords;
}

function lettersAndDigits(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
}
