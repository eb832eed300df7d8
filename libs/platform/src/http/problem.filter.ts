import { randomBytes } from 'node:crypto';
import { Catch, HttpException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import { problemOf, Refusal, type Problem } from '@tutela/contracts';
import type { FastifyReply } from 'fastify';
import type { Logger } from 'pino';
import { kindOf } from '../events/dispatcher';
import { isUnreachable } from '../la/la-databases';

/** Every failure leaves as RFC 9457; what is our fault gets a reference and no details. */
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly log: Logger) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const reply = host.switchToHttp().getResponse<FastifyReply>();
    const problem = this.problem(error);
    if (problem.type === 'no-space') this.log.error('the disk is full; files are refused');
    const wait = problem.facts?.['waitSeconds'];
    if (typeof wait === 'number') void reply.header('retry-after', wait);
    void reply.status(problem.status).type('application/problem+json').send(problem);
  }

  private problem(error: unknown): Problem {
    if (error instanceof Refusal) return problemOf(error);
    if (isUnreachable(error)) return problemOf({ type: 'unreachable' });
    const status = error instanceof HttpException ? error.getStatus() : (error as { statusCode?: number }).statusCode;
    if (status === 413) return problemOf({ type: 'too-large' });
    if (status === 404) return problemOf({ type: 'not-found' });
    if (status !== undefined && status < 500) return problemOf({ type: 'bad-input' });
    const reference = randomBytes(4).toString('hex').toUpperCase();
    this.log.error({ reference, kind: kindOf(error), stack: stackOf(error) }, 'request failed');
    return { ...problemOf({ type: 'our-fault' }), reference };
  }
}

/** Where it happened, without the message: that may hold what a person typed. */
function stackOf(error: unknown): string[] {
  const stack = error instanceof Error ? (error.stack ?? '') : '';
  return stack
    .split('\n')
    .filter((line) => line.trimStart().startsWith('at '))
    .slice(0, 12);
}
