import { Controller } from '@nestjs/common';
import { listCompanies, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ListCompanies } from './list-companies.use-case';

@Controller()
export class ListCompaniesController {
  constructor(private readonly useCase: ListCompanies) {}

  @Route(listCompanies)
  handle(@By() by: Person): Promise<OutputOf<typeof listCompanies>> {
    return this.useCase.run(by);
  }
}
