import { Controller } from '@nestjs/common';
import { decideDifference, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { DecideDifference } from './decide-difference.use-case';

@Controller()
export class DecideDifferenceController {
  constructor(private readonly useCase: DecideDifference) {}

  @Route(decideDifference)
  handle(
    @Input() input: InputOf<typeof decideDifference>,
    @By() by: Person,
  ): Promise<OutputOf<typeof decideDifference>> {
    return this.useCase.run(input, by);
  }
}
