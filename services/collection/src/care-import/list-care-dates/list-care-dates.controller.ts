import { Controller } from '@nestjs/common';
import { listCareDates, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ListCareDates } from './list-care-dates.use-case';

@Controller()
export class ListCareDatesController {
  constructor(private readonly useCase: ListCareDates) {}

  @Route(listCareDates)
  handle(@Input() input: InputOf<typeof listCareDates>, @By() by: Person): Promise<OutputOf<typeof listCareDates>> {
    return this.useCase.run(input, by);
  }
}
