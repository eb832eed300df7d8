import { Controller, Res } from '@nestjs/common';
import { acceptInvitation, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Nobody } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { withRetryAfter } from '../../session/session-header';
import { AcceptInvitation } from './accept-invitation.use-case';

@Controller()
export class AcceptInvitationController {
  constructor(private readonly useCase: AcceptInvitation) {}

  @Route(acceptInvitation)
  handle(
    @Input() input: InputOf<typeof acceptInvitation>,
    @By() by: Nobody,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputOf<typeof acceptInvitation>> {
    return withRetryAfter(reply, () => this.useCase.run(input, by));
  }
}
