import { Controller } from '@nestjs/common';
import { makeReleaseForm, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { MakeReleaseForm } from './make-release-form.use-case';

@Controller()
export class MakeReleaseFormController {
  constructor(private readonly useCase: MakeReleaseForm) {}

  @Route(makeReleaseForm)
  handle(@Input() input: InputOf<typeof makeReleaseForm>, @By() by: Person): Promise<OutputOf<typeof makeReleaseForm>> {
    return this.useCase.run(input, by);
  }
}
