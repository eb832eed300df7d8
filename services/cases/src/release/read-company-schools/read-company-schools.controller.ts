import { Controller } from '@nestjs/common';
import { readCompanySchools, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ReadCompanySchools } from './read-company-schools.use-case';

@Controller()
export class ReadCompanySchoolsController {
  constructor(private readonly useCase: ReadCompanySchools) {}

  @Route(readCompanySchools)
  handle(@By() by: Person): Promise<OutputOf<typeof readCompanySchools>> {
    return this.useCase.run(by);
  }
}
