import { Controller } from '@nestjs/common';
import { listDifferences, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ListDifferences } from './list-differences.use-case';

@Controller()
export class ListDifferencesController {
  constructor(private readonly useCase: ListDifferences) {}

  @Route(listDifferences)
  handle(@Input() input: InputOf<typeof listDifferences>, @By() by: Person): Promise<OutputOf<typeof listDifferences>> {
    return this.useCase.run(input, by);
  }
}
