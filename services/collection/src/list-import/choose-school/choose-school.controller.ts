import { Controller } from '@nestjs/common';
import { chooseSchool, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ChooseSchool } from './choose-school.use-case';

@Controller()
export class ChooseSchoolController {
  constructor(private readonly useCase: ChooseSchool) {}

  @Route(chooseSchool)
  handle(@Input() input: InputOf<typeof chooseSchool>, @By() by: Person): Promise<OutputOf<typeof chooseSchool>> {
    return this.useCase.run(input, by);
  }
}
