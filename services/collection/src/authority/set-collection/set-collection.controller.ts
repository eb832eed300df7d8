import { Controller } from '@nestjs/common';
import { setCollection, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { SetCollection } from './set-collection.use-case';

@Controller()
export class SetCollectionController {
  constructor(private readonly useCase: SetCollection) {}

  @Route(setCollection)
  handle(@Input() input: InputOf<typeof setCollection>, @By() by: Person): Promise<OutputOf<typeof setCollection>> {
    return this.useCase.run(input, by);
  }
}
