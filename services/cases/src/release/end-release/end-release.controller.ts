import { Controller } from '@nestjs/common';
import { endRelease, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { EndRelease } from './end-release.use-case';

@Controller()
export class EndReleaseController {
  constructor(private readonly useCase: EndRelease) {}

  @Route(endRelease)
  handle(@Input() input: InputOf<typeof endRelease>, @By() by: Person): Promise<OutputOf<typeof endRelease>> {
    return this.useCase.run(input, by);
  }
}
