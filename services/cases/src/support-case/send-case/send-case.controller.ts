import { Controller } from '@nestjs/common';
import { sendCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { SendCase } from './send-case.use-case';

@Controller()
export class SendCaseController {
  constructor(private readonly useCase: SendCase) {}

  @Route(sendCase)
  handle(@Input() input: InputOf<typeof sendCase>, @By() by: Person): Promise<OutputOf<typeof sendCase>> {
    return this.useCase.run(input, by);
  }
}
