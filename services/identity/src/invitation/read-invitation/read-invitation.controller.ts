import { Controller } from '@nestjs/common';
import { readInvitation, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Nobody } from '@tutela/platform';
import { ReadInvitation } from './read-invitation.use-case';

@Controller()
export class ReadInvitationController {
  constructor(private readonly useCase: ReadInvitation) {}

  @Route(readInvitation)
  handle(@Input() input: InputOf<typeof readInvitation>, @By() by: Nobody): Promise<OutputOf<typeof readInvitation>> {
    return this.useCase.run(input, by);
  }
}
