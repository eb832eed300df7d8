import { Controller } from '@nestjs/common';
import { readChildYear, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadChildYear } from './read-child-year.use-case';

@Controller()
export class ReadChildYearController {
  constructor(private readonly useCase: ReadChildYear) {}

  @Route(readChildYear)
  handle(@Input() input: InputOf<typeof readChildYear>, @By() by: Person): Promise<OutputOf<typeof readChildYear>> {
    return this.useCase.run(input, by);
  }
}
