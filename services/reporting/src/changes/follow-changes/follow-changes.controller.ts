import { Controller, Res } from '@nestjs/common';
import { followChanges } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { FollowChanges } from './follow-changes.use-case';

@Controller()
export class FollowChangesController {
  constructor(private readonly useCase: FollowChanges) {}

  @Route(followChanges)
  handle(@By() by: Person, @Res() reply: FastifyReply): Promise<void> {
    return this.useCase.run(by, () => {
      reply.hijack();
      return reply.raw;
    });
  }
}
