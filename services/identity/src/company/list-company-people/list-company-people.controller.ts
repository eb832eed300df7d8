import { Controller } from '@nestjs/common';
import { listCompanyPeople, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ListCompanyPeople } from './list-company-people.use-case';

@Controller()
export class ListCompanyPeopleController {
  constructor(private readonly useCase: ListCompanyPeople) {}

  @Route(listCompanyPeople)
  handle(@By() by: Person): Promise<OutputOf<typeof listCompanyPeople>> {
    return this.useCase.run(by);
  }
}
