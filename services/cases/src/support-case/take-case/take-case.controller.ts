import { Controller } from '@nestjs/common';
import { takeCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { TakeCase } from './take-case.use-case';

@Controller()
export class TakeCaseController {
  constructor(private readonly useCase: TakeCase) {}

  @Route(takeCase)
  handle(@Input() input: InputOf<typeof takeCase>, @By() by: Person): Promise<OutputOf<typeof takeCase>> {
    return this.useCase.run(input, by);
  }
}
