import { Controller, Res } from '@nestjs/common';
import { refreshFactor, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { giveReference } from '../../session/session-header';
import { RefreshFactor } from './refresh-factor.use-case';

@Controller()
export class RefreshFactorController {
  constructor(private readonly useCase: RefreshFactor) {}

  @Route(refreshFactor)
  async handle(
    @Input() input: InputOf<typeof refreshFactor>,
    @By() by: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputOf<typeof refreshFactor>> {
    const { reference, factorAt } = await this.useCase.run(input, by);
    giveReference(reply, reference);
    return { factorAt: factorAt.toISOString() };
  }
}
