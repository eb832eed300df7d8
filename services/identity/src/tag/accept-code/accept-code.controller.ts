import { Controller } from '@nestjs/common';
import { acceptCode, type InputOf, type OutputOf } from '@tutela/contracts';
import { Input, Route } from '@tutela/platform';
import { AcceptCode } from './accept-code.use-case';

@Controller()
export class AcceptCodeController {
  constructor(private readonly useCase: AcceptCode) {}

  @Route(acceptCode)
  handle(@Input() input: InputOf<typeof acceptCode>): Promise<OutputOf<typeof acceptCode>> {
    return this.useCase.run(input);
  }
}
