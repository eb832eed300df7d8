import { Controller } from '@nestjs/common';
import { pauseSharing, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Install } from '@tutela/platform';
import { PauseSharing } from './pause-sharing.use-case';

@Controller()
export class PauseSharingController {
  constructor(private readonly useCase: PauseSharing) {}

  @Route(pauseSharing)
  handle(@Input() input: InputOf<typeof pauseSharing>, @By() by: Install): Promise<OutputOf<typeof pauseSharing>> {
    return this.useCase.run(input, by);
  }
}
