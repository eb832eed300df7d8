import { Controller, Res } from '@nestjs/common';
import { registerTag, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Nobody } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { giveEnd } from '../../session/session-header';
import { RegisterTag } from './register-tag.use-case';

@Controller()
export class RegisterTagController {
  constructor(private readonly useCase: RegisterTag) {}

  @Route(registerTag)
  async handle(
    @Input() input: InputOf<typeof registerTag>,
    @By() by: Nobody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputOf<typeof registerTag>> {
    const answer = await this.useCase.run(input, by);
    giveEnd(reply);
    return answer;
  }
}
