import { Controller } from '@nestjs/common';
import { agreeSharing, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Install } from '@tutela/platform';
import { AgreeSharing } from './agree-sharing.use-case';

@Controller()
export class AgreeSharingController {
  constructor(private readonly useCase: AgreeSharing) {}

  @Route(agreeSharing)
  handle(@Input() input: InputOf<typeof agreeSharing>, @By() by: Install): Promise<OutputOf<typeof agreeSharing>> {
    return this.useCase.run(input, by);
  }
}
