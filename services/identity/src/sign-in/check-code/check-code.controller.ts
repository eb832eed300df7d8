import { Controller, Res } from '@nestjs/common';
import { checkCode, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Nobody } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { giveReference } from '../../session/session-header';
import { CheckCode } from './check-code.use-case';

@Controller()
export class CheckCodeController {
  constructor(private readonly useCase: CheckCode) {}

  @Route(checkCode)
  async handle(
    @Input() input: InputOf<typeof checkCode>,
    @By() by: Nobody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputOf<typeof checkCode>> {
    const { reference, person } = await this.useCase.run(input, by);
    giveReference(reply, reference);
    return person;
  }
}
