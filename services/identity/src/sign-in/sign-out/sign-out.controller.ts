import { Controller, Res } from '@nestjs/common';
import { signOut, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { giveEnd } from '../../session/session-header';
import { SignOut } from './sign-out.use-case';

@Controller()
export class SignOutController {
  constructor(private readonly useCase: SignOut) {}

  @Route(signOut)
  async handle(@By() by: Person, @Res({ passthrough: true }) reply: FastifyReply): Promise<OutputOf<typeof signOut>> {
    const answer = await this.useCase.run(by);
    giveEnd(reply);
    return answer;
  }
}
