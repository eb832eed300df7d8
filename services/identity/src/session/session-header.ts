import type { FastifyReply } from 'fastify';
import { Refusal } from '@tutela/contracts';
import { retryAfterSeconds } from '../account/password-hasher';

const name = 'x-tutela-session';

/** The gateway turns this header into the browser's cookie; it never leaves the platform. */
export function giveReference(reply: FastifyReply, reference: string): void {
  void reply.header(name, reference);
}

/** The gateway takes the cookie away. */
export function giveEnd(reply: FastifyReply): void {
  void reply.header(name, 'end');
}

/** Where passwords are hashed: who is refused because the queue is full is told when to come again. */
export async function withRetryAfter<T>(reply: FastifyReply, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof Refusal && error.type === 'too-many-tries')
      void reply.header('retry-after', retryAfterSeconds);
    throw error;
  }
}
