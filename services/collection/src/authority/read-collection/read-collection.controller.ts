import { Controller } from '@nestjs/common';
import { readCollection, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadCollection } from './read-collection.use-case';

@Controller()
export class ReadCollectionController {
  constructor(private readonly useCase: ReadCollection) {}

  @Route(readCollection)
  handle(@Input() input: InputOf<typeof readCollection>, @By() by: Person): Promise<OutputOf<typeof readCollection>> {
    return this.useCase.run(input, by);
  }
}
