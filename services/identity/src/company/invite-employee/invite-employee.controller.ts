import { Controller } from '@nestjs/common';
import { inviteEmployee, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { InviteEmployee } from './invite-employee.use-case';

@Controller()
export class InviteEmployeeController {
  constructor(private readonly useCase: InviteEmployee) {}

  @Route(inviteEmployee)
  handle(@Input() input: InputOf<typeof inviteEmployee>, @By() by: Person): Promise<OutputOf<typeof inviteEmployee>> {
    return this.useCase.run(input, by);
  }
}
