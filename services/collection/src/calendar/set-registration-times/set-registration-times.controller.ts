import { Controller } from '@nestjs/common';
import { setRegistrationTimes, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { SetRegistrationTimes } from './set-registration-times.use-case';

@Controller()
export class SetRegistrationTimesController {
  constructor(private readonly useCase: SetRegistrationTimes) {}

  @Route(setRegistrationTimes)
  handle(
    @Input() input: InputOf<typeof setRegistrationTimes>,
    @By() by: Person,
  ): Promise<OutputOf<typeof setRegistrationTimes>> {
    return this.useCase.run(input, by);
  }
}
