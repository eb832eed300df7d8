import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { RouteContract } from '@tutela/contracts';
import { map, type Observable } from 'rxjs';
import { routeMetadata } from './route.decorator';

/** Answers are built from the contract's schema, never from a row: a column that is not in it does not leave (security.md rule 4). */
@Injectable()
export class AnswerInterceptor implements NestInterceptor {
  private readonly reflector = new Reflector();

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<RouteContract | undefined>(routeMetadata, context.getHandler());
    if (!contract || contract.stream) return next.handle();
    return next.handle().pipe(map((answer) => contract.out.parse(answer)));
  }
}
