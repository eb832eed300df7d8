import { Controller, Res } from '@nestjs/common';
import { actFor, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { giveReference } from '../session-header';
import { ActFor } from './act-for.use-case';

@Controller()
export class ActForController {
  constructor(private readonly useCase: ActFor) {}

  @Route(actFor)
  async handle(
    @Input() input: InputOf<typeof actFor>,
    @By() by: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputOf<typeof actFor>> {
    const { reference, person } = await this.useCase.run(input, by);
    giveReference(reply, reference);
    return person;
  }
}
