import { Controller } from '@nestjs/common';
import { withdrawCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { WithdrawCase } from './withdraw-case.use-case';

@Controller()
export class WithdrawCaseController {
  constructor(private readonly useCase: WithdrawCase) {}

  @Route(withdrawCase)
  handle(@Input() input: InputOf<typeof withdrawCase>, @By() by: Person): Promise<OutputOf<typeof withdrawCase>> {
    return this.useCase.run(input, by);
  }
}
