import { createHash, timingSafeEqual } from 'node:crypto';

/** A code that identity has accepted for one request (NC-21). */
export interface StepUp {
  readonly id: string;
  /** `requestHash` of the request it was accepted for. */
  readonly request: string;
}

/**
 * What a code is bound to: SHA-256 of method, path with query as the service sees them, and the body's bytes.
 * @returns hexadecimal
 */
export function requestHash(method: string, url: string, body: string | Buffer): string {
  return createHash('sha256').update(`${method}\n${url}\n`).update(body).digest('hex');
}

export function isOfRequest(stepUp: StepUp, hash: string): boolean {
  const [told, own] = [Buffer.from(stepUp.request, 'hex'), Buffer.from(hash, 'hex')];
  return told.length === own.length && timingSafeEqual(told, own);
}
