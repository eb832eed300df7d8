import { Controller } from '@nestjs/common';
import { checkCareDates, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, RawBody, Route, type Person } from '@tutela/platform';
import { CheckCareDates } from './check-care-dates.use-case';

@Controller()
export class CheckCareDatesController {
  constructor(private readonly useCase: CheckCareDates) {}

  @Route(checkCareDates)
  handle(
    @Input() input: InputOf<typeof checkCareDates>,
    @RawBody() bytes: Buffer,
    @By() by: Person,
  ): Promise<OutputOf<typeof checkCareDates>> {
    return this.useCase.run(input, bytes, by);
  }
}
