import { Controller } from '@nestjs/common';
import { setSchoolCollection, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { SetSchoolCollection } from './set-school-collection.use-case';

@Controller()
export class SetSchoolCollectionController {
  constructor(private readonly useCase: SetSchoolCollection) {}

  @Route(setSchoolCollection)
  handle(
    @Input() input: InputOf<typeof setSchoolCollection>,
    @By() by: Person,
  ): Promise<OutputOf<typeof setSchoolCollection>> {
    return this.useCase.run(input, by);
  }
}
