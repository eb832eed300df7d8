import { Controller } from '@nestjs/common';
import { setTermDates, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { SetTermDates } from './set-term-dates.use-case';

@Controller()
export class SetTermDatesController {
  constructor(private readonly useCase: SetTermDates) {}

  @Route(setTermDates)
  handle(@Input() input: InputOf<typeof setTermDates>, @By() by: Person): Promise<OutputOf<typeof setTermDates>> {
    return this.useCase.run(input, by);
  }
}
