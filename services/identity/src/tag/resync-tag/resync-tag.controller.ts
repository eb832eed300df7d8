import { Controller, Res } from '@nestjs/common';
import { resyncTag, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { giveReference } from '../../session/session-header';
import { ResyncTag } from './resync-tag.use-case';

@Controller()
export class ResyncTagController {
  constructor(private readonly useCase: ResyncTag) {}

  @Route(resyncTag)
  async handle(
    @Input() input: InputOf<typeof resyncTag>,
    @By() by: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputOf<typeof resyncTag>> {
    const { reference, factorAt } = await this.useCase.run(input, by);
    giveReference(reply, reference);
    return { factorAt: factorAt.toISOString() };
  }
}
