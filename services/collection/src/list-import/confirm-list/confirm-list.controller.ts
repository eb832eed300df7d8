import { Controller } from '@nestjs/common';
import { confirmList, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ConfirmList } from './confirm-list.use-case';

@Controller()
export class ConfirmListController {
  constructor(private readonly useCase: ConfirmList) {}

  @Route(confirmList)
  handle(@Input() input: InputOf<typeof confirmList>, @By() by: Person): Promise<OutputOf<typeof confirmList>> {
    return this.useCase.run(input, by);
  }
}
