import { Controller, Res } from '@nestjs/common';
import { acceptWithPassword, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Nobody } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { withRetryAfter } from '../../session/session-header';
import { AcceptWithPassword } from './accept-with-password.use-case';

@Controller()
export class AcceptWithPasswordController {
  constructor(private readonly useCase: AcceptWithPassword) {}

  @Route(acceptWithPassword)
  handle(
    @Input() input: InputOf<typeof acceptWithPassword>,
    @By() by: Nobody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputOf<typeof acceptWithPassword>> {
    return withRetryAfter(reply, () => this.useCase.run(input, by));
  }
}
