import { Controller } from '@nestjs/common';
import { listBacklogsOfCases, type OutputOf } from '@tutela/contracts';
import { Backlogs, Route } from '@tutela/platform';

@Controller()
export class ListBacklogsController {
  constructor(private readonly backlogs: Backlogs) {}

  @Route(listBacklogsOfCases)
  handle(): Promise<OutputOf<typeof listBacklogsOfCases>> {
    return this.backlogs.list();
  }
}
