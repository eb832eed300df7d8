import { Controller } from '@nestjs/common';
import { listBacklogsOfIdentity, type OutputOf } from '@tutela/contracts';
import { Backlogs, Route } from '@tutela/platform';

@Controller()
export class ListBacklogsController {
  constructor(private readonly backlogs: Backlogs) {}

  @Route(listBacklogsOfIdentity)
  handle(): Promise<OutputOf<typeof listBacklogsOfIdentity>> {
    return this.backlogs.list();
  }
}
