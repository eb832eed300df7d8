import { Controller, Res } from '@nestjs/common';
import { checkPassword, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Nobody } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { giveReference, withRetryAfter } from '../../session/session-header';
import { CheckPassword } from './check-password.use-case';

@Controller()
export class CheckPasswordController {
  constructor(private readonly useCase: CheckPassword) {}

  @Route(checkPassword)
  async handle(
    @Input() input: InputOf<typeof checkPassword>,
    @By() by: Nobody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputOf<typeof checkPassword>> {
    const { reference, next } = await withRetryAfter(reply, () => this.useCase.run(input, by));
    giveReference(reply, reference);
    return { next };
  }
}
