import { Controller } from '@nestjs/common';
import { readRegister, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadRegister } from './read-register.use-case';

@Controller()
export class ReadRegisterController {
  constructor(private readonly useCase: ReadRegister) {}

  @Route(readRegister)
  handle(@Input() input: InputOf<typeof readRegister>, @By() by: Person): Promise<OutputOf<typeof readRegister>> {
    return this.useCase.run(input, by);
  }
}
