import { Controller } from '@nestjs/common';
import { listLeavers, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ListLeavers } from './list-leavers.use-case';

@Controller()
export class ListLeaversController {
  constructor(private readonly useCase: ListLeavers) {}

  @Route(listLeavers)
  handle(@By() by: Person): Promise<OutputOf<typeof listLeavers>> {
    return this.useCase.run(by);
  }
}
