import { Controller } from '@nestjs/common';
import { proveAuditEntry, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ProveAuditEntry } from './prove-audit-entry.use-case';

@Controller()
export class ProveAuditEntryController {
  constructor(private readonly useCase: ProveAuditEntry) {}

  @Route(proveAuditEntry)
  handle(@Input() input: InputOf<typeof proveAuditEntry>, @By() by: Person): Promise<OutputOf<typeof proveAuditEntry>> {
    return this.useCase.run(input, by);
  }
}
