import pino, { type Logger } from 'pino';

/** One line of JSON an event: a constant to search for, ids and codes. Never a name, UPN, birth date or free text (SY-03). */
export function logFor(service: string, level: string): Logger {
  return pino({ name: service, level, base: { service }, timestamp: pino.stdTimeFunctions.isoTime });
}
