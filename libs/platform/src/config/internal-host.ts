import { isIP } from 'node:net';

/** On this machine. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || (isIP(host) === 4 && host.startsWith('127.'));
}

/**
 * A name without a dot is resolved by a network of containers, or a machine's own list, and by nobody outside. It begins with a letter and is
 * ASCII: a number is an address to those who look it up (134744072 is 8.8.8.8), and dots of other scripts are dots.
 */
export function isInternal(host: string): boolean {
  return isLoopback(host) || /^[a-z][\w-]*$/i.test(host);
}
