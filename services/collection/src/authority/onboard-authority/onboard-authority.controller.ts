import { Controller } from '@nestjs/common';
import { onboardAuthority, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { OnboardAuthority } from './onboard-authority.use-case';

@Controller()
export class OnboardAuthorityController {
  constructor(private readonly useCase: OnboardAuthority) {}

  @Route(onboardAuthority)
  handle(
    @Input() input: InputOf<typeof onboardAuthority>,
    @By() by: Person,
  ): Promise<OutputOf<typeof onboardAuthority>> {
    return this.useCase.run(input, by);
  }
}
