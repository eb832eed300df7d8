import { Controller } from '@nestjs/common';
import { proveAuditGrowth, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ProveAuditGrowth } from './prove-audit-growth.use-case';

@Controller()
export class ProveAuditGrowthController {
  constructor(private readonly useCase: ProveAuditGrowth) {}

  @Route(proveAuditGrowth)
  handle(
    @Input() input: InputOf<typeof proveAuditGrowth>,
    @By() by: Person,
  ): Promise<OutputOf<typeof proveAuditGrowth>> {
    return this.useCase.run(input, by);
  }
}
