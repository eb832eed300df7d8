import { Controller } from '@nestjs/common';
import { closeCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { CloseCase } from './close-case.use-case';

@Controller()
export class CloseCaseController {
  constructor(private readonly useCase: CloseCase) {}

  @Route(closeCase)
  async handle(@Input() input: InputOf<typeof closeCase>, @By() by: Person): Promise<OutputOf<typeof closeCase>> {
    return this.useCase.run(input, by);
  }
}
