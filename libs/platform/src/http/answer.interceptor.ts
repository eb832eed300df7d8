import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Refusal, refusals, type RouteContract } from '@tutela/contracts';
import { catchError, map, type Observable } from 'rxjs';
import type { FastifyReply } from 'fastify';
import { FileAnswer, sentFile } from './file-answer';
import { objectOf, type Refused } from './route.guard';
import { routeMetadata, type KnownRequest } from './route.decorator';

/**
 * Answers are built from the contract's schema, never from a row: a column that is not in it does not leave (security.md rule 4).
 * Refusals that tried a rule or another's object are written down before they are told (rule 37).
 */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  private readonly reflector = new Reflector();

  constructor(private readonly refused: Refused) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<RouteContract | undefined>(routeMetadata, context.getHandler());
    if (!contract) return next.handle();
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const reply = context.switchToHttp().getResponse<FastifyReply>();
    const answers = contract.stream
      ? next.handle()
      : next.handle().pipe(map((answer) => answerFor(contract, answer, reply)));
    return answers.pipe(catchError((error: unknown) => this.toldAfterWriting(contract, request, error)));
  }

  private async toldAfterWriting(contract: RouteContract, request: KnownRequest, error: unknown): Promise<never> {
    const actor = request.known?.actor;
    if (error instanceof Refusal && isATry(error) && actor !== undefined && actor !== 'gateway') {
      await this.refused(contract, actor, error, objectOf(request));
    }
    throw error;
  }
}

function answerFor(contract: RouteContract, answer: unknown, reply: FastifyReply): unknown {
  if (contract.file === undefined) return contract.out.parse(answer);
  if (!(answer instanceof FileAnswer) || answer.type !== contract.file)
    throw new Error('A route of files answered otherwise.');
  return sentFile(answer, reply);
}

/** Not yours, not there, not in order, not with your key: what somebody who tries doors would meet. */
function isATry({ type }: Refusal): boolean {
  if (type === 'install-unknown') return true;
  const [status] = refusals[type];
  return status === 403 || status === 404 || status === 409;
}
