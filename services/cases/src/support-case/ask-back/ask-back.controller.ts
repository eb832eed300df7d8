import { Controller } from '@nestjs/common';
import { askBack, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { AskBack } from './ask-back.use-case';

@Controller()
export class AskBackController {
  constructor(private readonly useCase: AskBack) {}

  @Route(askBack)
  handle(@Input() input: InputOf<typeof askBack>, @By() by: Person): Promise<OutputOf<typeof askBack>> {
    return this.useCase.run(input, by);
  }
}
