import type { ServerResponse } from 'node:http';
import type { SessionReader } from '../caller/session-reader';

const everyMs = 2000;
/** Together with the interval: a withdrawn person is out within 3 s (security.md rule 17). */
const answerWithinMs = 900;

/**
 * Cuts a stream when its session has ended, when the person acts for another than it was opened for, or when nobody can say that neither is so.
 */
export function watchStream(
  response: ServerResponse,
  reference: string,
  organisation: string,
  sessions: SessionReader,
): void {
  const timer = setInterval(() => {
    sessions
      .watch(reference, answerWithinMs)
      .then((session) => (session?.step === 'full' && session.organisation === organisation) || response.destroy())
      .catch(() => response.destroy());
  }, everyMs);
  response.once('close', () => clearInterval(timer));
}
