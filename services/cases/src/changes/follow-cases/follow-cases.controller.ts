import { Controller, Res } from '@nestjs/common';
import { followCases } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { FollowCases } from './follow-cases.use-case';

@Controller()
export class FollowCasesController {
  constructor(private readonly useCase: FollowCases) {}

  @Route(followCases)
  handle(@By() by: Person, @Res() reply: FastifyReply): Promise<void> {
    return this.useCase.run(by, () => {
      reply.hijack();
      return reply.raw;
    });
  }
}
