import { Controller } from '@nestjs/common';
import { listReleaseForms, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ListReleaseForms } from './list-release-forms.use-case';

@Controller()
export class ListReleaseFormsController {
  constructor(private readonly useCase: ListReleaseForms) {}

  @Route(listReleaseForms)
  handle(@By() by: Person): Promise<OutputOf<typeof listReleaseForms>> {
    return this.useCase.run(by);
  }
}
