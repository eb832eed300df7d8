import { Controller } from '@nestjs/common';
import { rejectCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { RejectCase } from './reject-case.use-case';

@Controller()
export class RejectCaseController {
  constructor(private readonly useCase: RejectCase) {}

  @Route(rejectCase)
  handle(@Input() input: InputOf<typeof rejectCase>, @By() by: Person): Promise<OutputOf<typeof rejectCase>> {
    return this.useCase.run(input, by);
  }
}
