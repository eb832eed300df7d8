import { Controller } from '@nestjs/common';
import { listBacklogsOfAudit, type OutputOf } from '@tutela/contracts';
import { Backlogs, Route } from '@tutela/platform';

@Controller()
export class ListBacklogsController {
  constructor(private readonly backlogs: Backlogs) {}

  @Route(listBacklogsOfAudit)
  handle(): Promise<OutputOf<typeof listBacklogsOfAudit>> {
    return this.backlogs.list();
  }
}
