import { Controller } from '@nestjs/common';
import { approveCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ApproveCase } from './approve-case.use-case';

@Controller()
export class ApproveCaseController {
  constructor(private readonly useCase: ApproveCase) {}

  @Route(approveCase)
  handle(@Input() input: InputOf<typeof approveCase>, @By() by: Person): Promise<OutputOf<typeof approveCase>> {
    return this.useCase.run(input, by);
  }
}
