import { Controller } from '@nestjs/common';
import { setDefaultTimes, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { SetDefaultTimes } from './set-default-times.use-case';

@Controller()
export class SetDefaultTimesController {
  constructor(private readonly useCase: SetDefaultTimes) {}

  @Route(setDefaultTimes)
  handle(@Input() input: InputOf<typeof setDefaultTimes>, @By() by: Person): Promise<OutputOf<typeof setDefaultTimes>> {
    return this.useCase.run(input, by);
  }
}
