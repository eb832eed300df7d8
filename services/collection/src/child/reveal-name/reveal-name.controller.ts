import { Controller } from '@nestjs/common';
import { revealName, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { RevealName } from './reveal-name.use-case';

@Controller()
export class RevealNameController {
  constructor(private readonly useCase: RevealName) {}

  @Route(revealName)
  handle(@Input() input: InputOf<typeof revealName>, @By() by: Person): Promise<OutputOf<typeof revealName>> {
    return this.useCase.run(input, by);
  }
}
