import type { Row } from './student-row';

/** What an endpoint answers. */
export interface Reply {
  status: number;
  body: Readonly<Record<string, unknown>>;
  headers?: Readonly<Record<string, string>>;
}

/** A refusal in the envelope that the recorded replies have room for. */
export function refusal(status: number, message: string, headers?: Reply['headers']): Reply {
  const body = { Message: message, ExceptionType: null, ExceptionMessage: null, InnerException: null };
  return { status, body, headers };
}

/** The `meta` array of a reply: always one row, its time without a zone. */
export function meta(now: Date): Row[] {
  return [{ Id: 1, MIS: 'simsnet', Version: '4', DateTime: withoutZone(now) }];
}

/** A time as Xporter writes it: ISO 8601 without a zone. */
export function withoutZone(time: Date): string {
  return time.toISOString().slice(0, -1);
}
