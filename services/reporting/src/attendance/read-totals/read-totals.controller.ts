import { Controller } from '@nestjs/common';
import { readTotals, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadTotals } from './read-totals.use-case';

@Controller()
export class ReadTotalsController {
  constructor(private readonly useCase: ReadTotals) {}

  @Route(readTotals)
  handle(@Input() input: InputOf<typeof readTotals>, @By() by: Person): Promise<OutputOf<typeof readTotals>> {
    return this.useCase.run(input, by);
  }
}
