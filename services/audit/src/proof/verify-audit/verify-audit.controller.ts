import { Controller } from '@nestjs/common';
import { verifyAudit, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { VerifyAudit } from './verify-audit.use-case';

@Controller()
export class VerifyAuditController {
  constructor(private readonly useCase: VerifyAudit) {}

  @Route(verifyAudit)
  handle(@Input() input: InputOf<typeof verifyAudit>, @By() by: Person): Promise<OutputOf<typeof verifyAudit>> {
    return this.useCase.run(input, by);
  }
}
