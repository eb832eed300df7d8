import { Controller } from '@nestjs/common';
import { withdrawPerson, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { WithdrawPerson } from './withdraw-person.use-case';

@Controller()
export class WithdrawPersonController {
  constructor(private readonly useCase: WithdrawPerson) {}

  @Route(withdrawPerson)
  handle(@Input() input: InputOf<typeof withdrawPerson>, @By() by: Person): Promise<OutputOf<typeof withdrawPerson>> {
    return this.useCase.run(input, by);
  }
}
