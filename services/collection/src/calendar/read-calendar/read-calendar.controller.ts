import { Controller } from '@nestjs/common';
import { readCalendar, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadCalendar } from './read-calendar.use-case';

@Controller()
export class ReadCalendarController {
  constructor(private readonly useCase: ReadCalendar) {}

  @Route(readCalendar)
  handle(@Input() input: InputOf<typeof readCalendar>, @By() by: Person): Promise<OutputOf<typeof readCalendar>> {
    return this.useCase.run(input, by);
  }
}
