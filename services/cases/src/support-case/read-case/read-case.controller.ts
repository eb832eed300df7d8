import { Controller } from '@nestjs/common';
import { readCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadCase } from './read-case.use-case';

@Controller()
export class ReadCaseController {
  constructor(private readonly useCase: ReadCase) {}

  @Route(readCase)
  handle(@Input() input: InputOf<typeof readCase>, @By() by: Person): Promise<OutputOf<typeof readCase>> {
    return this.useCase.run(input, by);
  }
}
