import { Controller } from '@nestjs/common';
import { readAuditCheckpoint, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ReadAuditCheckpoint } from './read-audit-checkpoint.use-case';

@Controller()
export class ReadAuditCheckpointController {
  constructor(private readonly useCase: ReadAuditCheckpoint) {}

  @Route(readAuditCheckpoint)
  handle(@By() by: Person): Promise<OutputOf<typeof readAuditCheckpoint>> {
    return this.useCase.run(by);
  }
}
