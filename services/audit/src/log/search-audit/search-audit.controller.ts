import { Controller } from '@nestjs/common';
import { searchAudit, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { SearchAudit } from './search-audit.use-case';

@Controller()
export class SearchAuditController {
  constructor(private readonly useCase: SearchAudit) {}

  @Route(searchAudit)
  handle(@Input() input: InputOf<typeof searchAudit>, @By() by: Person): Promise<OutputOf<typeof searchAudit>> {
    return this.useCase.run(input, by);
  }
}
