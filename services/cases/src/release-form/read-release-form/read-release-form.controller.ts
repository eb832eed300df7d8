import { Controller } from '@nestjs/common';
import { readReleaseForm, type InputOf } from '@tutela/contracts';
import { By, Input, Route, type FileAnswer, type Person } from '@tutela/platform';
import { ReadReleaseForm } from './read-release-form.use-case';

@Controller()
export class ReadReleaseFormController {
  constructor(private readonly useCase: ReadReleaseForm) {}

  @Route(readReleaseForm)
  handle(@Input() input: InputOf<typeof readReleaseForm>, @By() by: Person): Promise<FileAnswer> {
    return this.useCase.run(input, by);
  }
}
