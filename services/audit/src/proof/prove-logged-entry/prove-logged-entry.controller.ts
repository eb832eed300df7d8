import { Controller } from '@nestjs/common';
import { proveLoggedEntry, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ProveLoggedEntry } from './prove-logged-entry.use-case';

@Controller()
export class ProveLoggedEntryController {
  constructor(private readonly useCase: ProveLoggedEntry) {}

  @Route(proveLoggedEntry)
  handle(
    @Input() input: InputOf<typeof proveLoggedEntry>,
    @By() by: Person,
  ): Promise<OutputOf<typeof proveLoggedEntry>> {
    return this.useCase.run(input, by);
  }
}
