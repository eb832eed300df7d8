import { Controller } from '@nestjs/common';
import { reportEmployeesTagLost, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReportEmployeesTagLost } from './report-employees-tag-lost.use-case';

@Controller()
export class ReportEmployeesTagLostController {
  constructor(private readonly useCase: ReportEmployeesTagLost) {}

  @Route(reportEmployeesTagLost)
  async handle(
    @Input() input: InputOf<typeof reportEmployeesTagLost>,
    @By() by: Person,
  ): Promise<OutputOf<typeof reportEmployeesTagLost>> {
    return this.useCase.run(input, by);
  }
}
