import { Controller } from '@nestjs/common';
import { raiseSupportCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { RaiseSupportCase } from './raise-support-case.use-case';

@Controller()
export class RaiseSupportCaseController {
  constructor(private readonly useCase: RaiseSupportCase) {}

  @Route(raiseSupportCase)
  async handle(
    @Input() input: InputOf<typeof raiseSupportCase>,
    @By() by: Person,
  ): Promise<OutputOf<typeof raiseSupportCase>> {
    return this.useCase.run(input, by);
  }
}
