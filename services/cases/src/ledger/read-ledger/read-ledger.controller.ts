import { Controller } from '@nestjs/common';
import { readLedger, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ReadLedger } from './read-ledger.use-case';

@Controller()
export class ReadLedgerController {
  constructor(private readonly useCase: ReadLedger) {}

  @Route(readLedger)
  handle(@By() by: Person): Promise<OutputOf<typeof readLedger>> {
    return this.useCase.run(by);
  }
}
