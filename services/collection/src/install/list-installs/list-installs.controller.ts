import { Controller } from '@nestjs/common';
import { listInstalls, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ListInstalls } from './list-installs.use-case';

@Controller()
export class ListInstallsController {
  constructor(private readonly useCase: ListInstalls) {}

  @Route(listInstalls)
  handle(@Input() input: InputOf<typeof listInstalls>, @By() by: Person): Promise<OutputOf<typeof listInstalls>> {
    return this.useCase.run(input, by);
  }
}
