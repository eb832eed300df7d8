import { Controller } from '@nestjs/common';
import { takeBackCareDates, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { TakeBackCareDates } from './take-back-care-dates.use-case';

@Controller()
export class TakeBackCareDatesController {
  constructor(private readonly useCase: TakeBackCareDates) {}

  @Route(takeBackCareDates)
  handle(
    @Input() input: InputOf<typeof takeBackCareDates>,
    @By() by: Person,
  ): Promise<OutputOf<typeof takeBackCareDates>> {
    return this.useCase.run(input, by);
  }
}
