import { Controller } from '@nestjs/common';
import { removeScan, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { RemoveScan } from './remove-scan.use-case';

@Controller()
export class RemoveScanController {
  constructor(private readonly useCase: RemoveScan) {}

  @Route(removeScan)
  handle(@Input() input: InputOf<typeof removeScan>, @By() by: Person): Promise<OutputOf<typeof removeScan>> {
    return this.useCase.run(input, by);
  }
}
