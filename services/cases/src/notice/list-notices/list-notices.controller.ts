import { Controller } from '@nestjs/common';
import { listNotices, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ListNotices } from './list-notices.use-case';

@Controller()
export class ListNoticesController {
  constructor(private readonly useCase: ListNotices) {}

  @Route(listNotices)
  handle(@By() by: Person): Promise<OutputOf<typeof listNotices>> {
    return this.useCase.run(by);
  }
}
