import { Controller } from '@nestjs/common';
import { nominatePerson, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { NominatePerson } from './nominate-person.use-case';

@Controller()
export class NominatePersonController {
  constructor(private readonly useCase: NominatePerson) {}

  @Route(nominatePerson)
  handle(@Input() input: InputOf<typeof nominatePerson>, @By() by: Person): Promise<OutputOf<typeof nominatePerson>> {
    return this.useCase.run(input, by);
  }
}
