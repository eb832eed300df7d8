import { Controller } from '@nestjs/common';
import { reportLeaver, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReportLeaver } from './report-leaver.use-case';

@Controller()
export class ReportLeaverController {
  constructor(private readonly useCase: ReportLeaver) {}

  @Route(reportLeaver)
  handle(@Input() input: InputOf<typeof reportLeaver>, @By() by: Person): Promise<OutputOf<typeof reportLeaver>> {
    return this.useCase.run(input, by);
  }
}
