import { Refusal } from '@tutela/contracts';
import { parse } from 'secure-json-parse';

const deepest = 32;

/**
 * JSON as security.md rule 51 takes it: no `__proto__` or `constructor`, no NUL, no lone surrogate, no unsafe integer, at most 32 levels,
 * no key twice.
 */
export function parseStrictJson(text: string): unknown {
  if (text === '') return {};
  const value = parsed(text);
  if (check(value, 0) < keysWritten(text)) throw new Refusal('bad-input');
  return value;
}

function parsed(text: string): unknown {
  try {
    return parse(text, { protoAction: 'error', constructorAction: 'error' }) as unknown;
  } catch {
    throw new Refusal('bad-input');
  }
}

/** The same rules for what did not come as JSON: path parameters and query. */
export function checkStrict(value: unknown): void {
  check(value, 0);
}

/** @returns how many keys it has, those of its parts included */
function check(value: unknown, depth: number): number {
  if (depth > deepest) throw new Refusal('bad-input');
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) throw new Refusal('bad-input');
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new Refusal('bad-input');
  if (typeof value !== 'object' || value === null) return 0;
  if (Array.isArray(value)) return value.reduce<number>((keys, part) => keys + check(part, depth + 1), 0);
  let keys = 0;
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__') throw new Refusal('bad-input');
    check(key, depth);
    keys += 1 + check(part, depth + 1);
  }
  return keys;
}

/**
 * How many keys a text writes that is known to be JSON: one before each colon that stands in no string. A key that is there twice was
 * written once more than it was read. Strings are skipped by hand: one expression for a whole string runs out of stack at millions of
 * escapes.
 */
function keysWritten(text: string): number {
  const scan = /[":]/g;
  let keys = 0;
  for (let found = scan.exec(text); found; found = scan.exec(text)) {
    if (found[0] === ':') keys += 1;
    else scan.lastIndex = endOfString(text, found.index);
  }
  return keys;
}

/** Just after the quotation mark that ends the string: the first one before which the backslashes are even in number. */
function endOfString(text: string, start: number): number {
  let end = start;
  let backslashes: number;
  do {
    end = text.indexOf('"', end + 1);
    backslashes = 0;
    while (text[end - 1 - backslashes] === '\\') backslashes++;
  } while (backslashes % 2 === 1);
  return end + 1;
}
