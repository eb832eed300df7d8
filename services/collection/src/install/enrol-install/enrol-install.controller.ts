import { Controller, Res } from '@nestjs/common';
import { enrolInstall, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Nobody } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { EnrolInstall } from './enrol-install.use-case';

@Controller()
export class EnrolInstallController {
  constructor(private readonly useCase: EnrolInstall) {}

  @Route(enrolInstall)
  async handle(
    @Input() input: InputOf<typeof enrolInstall>,
    @By() by: Nobody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputOf<typeof enrolInstall>> {
    try {
      return await this.useCase.run(input, by);
    } catch (error) {
      // Who has no try left is told when to come again (RFC 9110 section 10.2.3).
      if (error instanceof Refusal && error.type === 'too-many-tries')
        void reply.header('retry-after', Number(error.facts?.['waitSeconds']));
      throw error;
    }
  }
}
