import { Controller, Res } from '@nestjs/common';
import { reportTagLost, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import type { FastifyReply } from 'fastify';
import { giveEnd } from '../../session/session-header';
import { ReportTagLost } from './report-tag-lost.use-case';

@Controller()
export class ReportTagLostController {
  constructor(private readonly useCase: ReportTagLost) {}

  @Route(reportTagLost)
  async handle(
    @By() by: Person,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OutputOf<typeof reportTagLost>> {
    const answer = await this.useCase.run(by);
    giveEnd(reply);
    return answer;
  }
}
