import { Controller } from '@nestjs/common';
import { listHeadNotices, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ListHeadNotices } from './list-head-notices.use-case';

@Controller()
export class ListHeadNoticesController {
  constructor(private readonly useCase: ListHeadNotices) {}

  @Route(listHeadNotices)
  handle(@By() by: Person): Promise<OutputOf<typeof listHeadNotices>> {
    return this.useCase.run(by);
  }
}
