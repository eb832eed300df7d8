import { Controller } from '@nestjs/common';
import { readMatching, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadMatching } from './read-matching.use-case';

@Controller()
export class ReadMatchingController {
  constructor(private readonly useCase: ReadMatching) {}

  @Route(readMatching)
  handle(@Input() input: InputOf<typeof readMatching>, @By() by: Person): Promise<OutputOf<typeof readMatching>> {
    return this.useCase.run(input, by);
  }
}
