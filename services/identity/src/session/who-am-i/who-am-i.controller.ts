import { Controller } from '@nestjs/common';
import { whoAmI, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { WhoAmI } from './who-am-i.use-case';

@Controller()
export class WhoAmIController {
  constructor(private readonly useCase: WhoAmI) {}

  @Route(whoAmI)
  handle(@By() by: Person): Promise<OutputOf<typeof whoAmI>> {
    return this.useCase.run(by);
  }
}
