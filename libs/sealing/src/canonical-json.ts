import { createHash } from 'node:crypto';

/** security.md 51; also what stops a value that contains itself. */
const deepest = 32;

/**
 * One text for one value: keys sorted by code unit, no white space, numbers as RFC 8785 prints them.
 * @throws TypeError, without content, for what JSON would drop or change: undefined, NaN, infinities, integers beyond 2^53,
 * instances of classes (a Date, a Buffer), more than 32 levels; RangeError for a lone surrogate
 */
export function canonicalJson(value: unknown): string {
  return written(value, 0);
}

/** SHA-256 of the canonical text, base64url: what batches, receipts and step-up approvals are bound to (security.md 7, 18, 48). */
export function contentHash(value: unknown): string {
  return createHash('sha256').update(canonicalJson(value)).digest('base64url');
}

function written(value: unknown, depth: number): string {
  if (depth > deepest) throw new TypeError(`A canonical value has at most ${deepest} levels`);
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writtenText(value);
  if (typeof value === 'number') return writtenNumber(value);
  if (Array.isArray(value)) return writtenArray(value, depth);
  if (isPlainObject(value)) return writtenObject(value, depth);
  throw new TypeError(`A canonical value holds no ${typeof value === 'object' ? 'instance of a class' : typeof value}`);
}

function writtenText(text: string): string {
  if (!text.isWellFormed()) throw new RangeError('Text with a lone surrogate has no bytes of its own');
  return JSON.stringify(text);
}

function writtenNumber(number: number): string {
  if (!Number.isFinite(number)) throw new TypeError('A canonical number is finite');
  if (Number.isInteger(number) && !Number.isSafeInteger(number))
    throw new TypeError('A canonical integer is within 2^53');
  return JSON.stringify(number);
}

/** `Array.from` visits holes too, so that a sparse array is refused. */
function writtenArray(items: readonly unknown[], depth: number): string {
  return `[${Array.from(items, (item) => written(item, depth + 1)).join(',')}]`;
}

function writtenObject(object: Record<string, unknown>, depth: number): string {
  const keys = Object.keys(object).sort();
  return `{${keys.map((key) => `${writtenText(key)}:${written(object[key], depth + 1)}`).join(',')}}`;
}

/** The prototype's prototype is asked, because an object of another realm has another `Object.prototype`. */
function isPlainObject(value: unknown): value is Record<string, unknown> {
  if (typeof value !== 'object' || value === null) return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === null || Object.getPrototypeOf(prototype) === null;
}
