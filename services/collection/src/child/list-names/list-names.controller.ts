import { Controller } from '@nestjs/common';
import { listNames, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ListNames } from './list-names.use-case';

@Controller()
export class ListNamesController {
  constructor(private readonly useCase: ListNames) {}

  @Route(listNames)
  handle(@Input() input: InputOf<typeof listNames>, @By() by: Person): Promise<OutputOf<typeof listNames>> {
    return this.useCase.run(input, by);
  }
}
