import { Controller } from '@nestjs/common';
import { listChildren, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ListChildren } from './list-children.use-case';

@Controller()
export class ListChildrenController {
  constructor(private readonly useCase: ListChildren) {}

  @Route(listChildren)
  handle(@Input() input: InputOf<typeof listChildren>, @By() by: Person): Promise<OutputOf<typeof listChildren>> {
    return this.useCase.run(input, by);
  }
}
