import { Controller } from '@nestjs/common';
import { enrolInstall, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Nobody } from '@tutela/platform';
import { EnrolInstall } from './enrol-install.use-case';

@Controller()
export class EnrolInstallController {
  constructor(private readonly useCase: EnrolInstall) {}

  @Route(enrolInstall)
  handle(@Input() input: InputOf<typeof enrolInstall>, @By() by: Nobody): Promise<OutputOf<typeof enrolInstall>> {
    return this.useCase.run(input, by);
  }
}
