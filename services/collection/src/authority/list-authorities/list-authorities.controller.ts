import { Controller } from '@nestjs/common';
import { listAuthorities, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ListAuthorities } from './list-authorities.use-case';

@Controller()
export class ListAuthoritiesController {
  constructor(private readonly useCase: ListAuthorities) {}

  @Route(listAuthorities)
  handle(@Input() input: InputOf<typeof listAuthorities>, @By() by: Person): Promise<OutputOf<typeof listAuthorities>> {
    return this.useCase.run(input, by);
  }
}
