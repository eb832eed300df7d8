import { Controller } from '@nestjs/common';
import { confirmCareDates, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ConfirmCareDates } from './confirm-care-dates.use-case';

@Controller()
export class ConfirmCareDatesController {
  constructor(private readonly useCase: ConfirmCareDates) {}

  @Route(confirmCareDates)
  handle(
    @Input() input: InputOf<typeof confirmCareDates>,
    @By() by: Person,
  ): Promise<OutputOf<typeof confirmCareDates>> {
    return this.useCase.run(input, by);
  }
}
