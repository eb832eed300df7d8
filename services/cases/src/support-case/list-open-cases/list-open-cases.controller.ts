import { Controller } from '@nestjs/common';
import { listOpenCases, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ListOpenCases } from './list-open-cases.use-case';

@Controller()
export class ListOpenCasesController {
  constructor(private readonly useCase: ListOpenCases) {}

  @Route(listOpenCases)
  handle(@By() by: Person): Promise<OutputOf<typeof listOpenCases>> {
    return this.useCase.run(by);
  }
}
