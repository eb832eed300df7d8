import { Controller } from '@nestjs/common';
import { listCases, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ListCases } from './list-cases.use-case';

@Controller()
export class ListCasesController {
  constructor(private readonly useCase: ListCases) {}

  @Route(listCases)
  handle(@By() by: Person): Promise<OutputOf<typeof listCases>> {
    return this.useCase.run(by);
  }
}
