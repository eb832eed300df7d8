import { Controller } from '@nestjs/common';
import { reportMatches, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Install } from '@tutela/platform';
import { ReportMatches } from './report-matches.use-case';

@Controller()
export class ReportMatchesController {
  constructor(private readonly useCase: ReportMatches) {}

  @Route(reportMatches)
  handle(@Input() input: InputOf<typeof reportMatches>, @By() by: Install): Promise<OutputOf<typeof reportMatches>> {
    return this.useCase.run(input, by);
  }
}
