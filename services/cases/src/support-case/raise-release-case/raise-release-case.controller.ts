import { Controller } from '@nestjs/common';
import { raiseReleaseCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { RaiseReleaseCase } from './raise-release-case.use-case';

@Controller()
export class RaiseReleaseCaseController {
  constructor(private readonly useCase: RaiseReleaseCase) {}

  @Route(raiseReleaseCase)
  handle(
    @Input() input: InputOf<typeof raiseReleaseCase>,
    @By() by: Person,
  ): Promise<OutputOf<typeof raiseReleaseCase>> {
    return this.useCase.run(input, by);
  }
}
