import { Controller } from '@nestjs/common';
import { readPlaces, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ReadPlaces } from './read-places.use-case';

@Controller()
export class ReadPlacesController {
  constructor(private readonly useCase: ReadPlaces) {}

  @Route(readPlaces)
  handle(@By() by: Person): Promise<OutputOf<typeof readPlaces>> {
    return this.useCase.run(by);
  }
}
