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
    check(key, depth);
    check(part, depth + 1);
  }
}

const token = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\],:]/g;

/** Walks the tokens of text that is known to be JSON; a string before a colon is a key of the object that is open. */
function hasKeyTwice(text: string): boolean {
  const open: (Set<string> | undefined)[] = [];
  let last = '';
  for (const [part] of text.matchAll(token)) {
    if (part === '{') open.push(new Set());
    else if (part === '[') open.push(undefined);
    else if (part === '}' || part === ']') open.pop();
    else if (part === ':') {
      const keys = open.at(-1);
      const key = JSON.parse(last) as string;
      if (keys?.has(key)) return true;
      keys?.add(key);
    }
    last = part;
  }
  return false;
}
