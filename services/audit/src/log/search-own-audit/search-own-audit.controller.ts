import { Controller } from '@nestjs/common';
import { searchOwnAudit, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { SearchOwnAudit } from './search-own-audit.use-case';

@Controller()
export class SearchOwnAuditController {
  constructor(private readonly useCase: SearchOwnAudit) {}

  @Route(searchOwnAudit)
  handle(@Input() input: InputOf<typeof searchOwnAudit>, @By() by: Person): Promise<OutputOf<typeof searchOwnAudit>> {
    return this.useCase.run(input, by);
  }
}
