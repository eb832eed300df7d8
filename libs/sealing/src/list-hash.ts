import { deriveKey } from './derive-key';
import { keyedHash } from './keyed-hash';

const hashBytes = 8;

/** What the blinded list hashes: combinations that propose a match, and the single fields that settle it (security.md 46). */
export type ListField = 'upn' | 'birth-date' | 'surname' | 'forename' | 'proposal';

/** The key of one school's list in one term, given to that school's enrolled agent alone (design.md §3, Matching). */
export function listKey(laKey: Buffer, urn: string, term: string): Buffer {
  return deriveKey(laKey, 'list', urn, term);
}

/**
 * One entry of the blinded list: 8 bytes as base64url (11 characters). The caller normalises the value (VS-05).
 * @throws RangeError when the value is empty: two absent values are no agreement
 */
export function listHash(key: Buffer, field: ListField, value: string): string {
  return keyedHash(key, field, value, hashBytes).toString('base64url');
}
