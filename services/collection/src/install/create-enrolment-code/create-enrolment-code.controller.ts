import { Controller } from '@nestjs/common';
import { createEnrolmentCode, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { CreateEnrolmentCode } from './create-enrolment-code.use-case';

@Controller()
export class CreateEnrolmentCodeController {
  constructor(private readonly useCase: CreateEnrolmentCode) {}

  @Route(createEnrolmentCode)
  handle(
    @Input() input: InputOf<typeof createEnrolmentCode>,
    @By() by: Person,
  ): Promise<OutputOf<typeof createEnrolmentCode>> {
    return this.useCase.run(input, by);
  }
}
