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
  check(value, 0);
  if (hasKeyTwice(text)) throw new Refusal('bad-input');
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

function check(value: unknown, depth: number): void {
  if (depth > deepest) throw new Refusal('bad-input');
  if (typeof value === 'string' && (value.includes('\0') || !value.isWellFormed())) throw new Refusal('bad-input');
  if (typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value))
    throw new Refusal('bad-input');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value)) {
    if (key === '__proto__') throw new Refusal('bad-input');
    check(key, depth);
    check(part, depth + 1);
  }
}

const marks = /["{}[\]:]/g;

/**
 * Walks the marks of text that is known to be JSON; a string before a colon is a key of the object that is open. Strings are skipped by
 * hand: one expression for a whole string runs out of stack at millions of escapes.
 */
function hasKeyTwice(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  const scan = new RegExp(marks);
  let lastString = '';
  for (let found = scan.exec(text); found; found = scan.exec(text)) {
    const [mark] = found;
    if (mark === '"') {
      scan.lastIndex = endOfString(text, found.index);
      lastString = text.slice(found.index, scan.lastIndex);
    } else if (mark === '{') open.push(new Set());
    else if (mark === '[') open.push(undefined);
    else if (mark === '}' || mark === ']') open.pop();
    else if (isThere(open.at(-1), JSON.parse(lastString) as string)) return true;
  }
  return false;
}

/** Adds a key, and tells whether it was there before. */
function isThere(keys: Set<string> | undefined, key: string): boolean {
  if (keys?.has(key)) return true;
  keys?.add(key);
  return false;
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
