import { Controller } from '@nestjs/common';
import { listPeople, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ListPeople } from './list-people.use-case';

@Controller()
export class ListPeopleController {
  constructor(private readonly useCase: ListPeople) {}

  @Route(listPeople)
  handle(@By() by: Person): Promise<OutputOf<typeof listPeople>> {
    return this.useCase.run(by);
  }
}
