import { Controller, Res } from '@nestjs/common';
import { resyncAtSignIn, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Nobody } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { giveReference } from '../../session/session-header';
import { ResyncAtSignIn } from './resync-at-sign-in.use-case';

@Controller()
export class ResyncAtSignInController {
  constructor(private readonly useCase: ResyncAtSignIn) {}

  @Route(resyncAtSignIn)
  async handle(
    @Input() input: InputOf<typeof resyncAtSignIn>,
    @By() by: Nobody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputOf<typeof resyncAtSignIn>> {
    const { reference, person } = await this.useCase.run(input, by);
    giveReference(reply, reference);
    return person;
  }
}
