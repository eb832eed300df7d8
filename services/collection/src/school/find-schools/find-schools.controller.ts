import { Controller } from '@nestjs/common';
import { findSchools, type InputOf, type OutputOf } from '@tutela/contracts';
import { Input, Route } from '@tutela/platform';
import { FindSchools } from './find-schools.use-case';

@Controller()
export class FindSchoolsController {
  constructor(private readonly useCase: FindSchools) {}

  @Route(findSchools)
  handle(@Input() input: InputOf<typeof findSchools>): Promise<OutputOf<typeof findSchools>> {
    return this.useCase.run(input);
  }
}
