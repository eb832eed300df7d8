import { Controller } from '@nestjs/common';
import { readCareDates, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadCareDates } from './read-care-dates.use-case';

@Controller()
export class ReadCareDatesController {
  constructor(private readonly useCase: ReadCareDates) {}

  @Route(readCareDates)
  handle(@Input() input: InputOf<typeof readCareDates>, @By() by: Person): Promise<OutputOf<typeof readCareDates>> {
    return this.useCase.run(input, by);
  }
}
