import { Controller } from '@nestjs/common';
import { readSession, type InputOf, type OutputOf } from '@tutela/contracts';
import { Input, Route } from '@tutela/platform';
import { ReadSession } from './read-session.use-case';

@Controller()
export class ReadSessionController {
  constructor(private readonly useCase: ReadSession) {}

  @Route(readSession)
  handle(@Input() input: InputOf<typeof readSession>): Promise<OutputOf<typeof readSession>> {
    return this.useCase.run(input);
  }
}
