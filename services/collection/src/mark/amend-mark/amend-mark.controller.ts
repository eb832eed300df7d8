import { Controller } from '@nestjs/common';
import { amendMark, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { AmendMark } from './amend-mark.use-case';

@Controller()
export class AmendMarkController {
  constructor(private readonly useCase: AmendMark) {}

  @Route(amendMark)
  handle(@Input() input: InputOf<typeof amendMark>, @By() by: Person): Promise<OutputOf<typeof amendMark>> {
    return this.useCase.run(input, by);
  }
}
