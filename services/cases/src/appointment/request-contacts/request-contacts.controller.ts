import { Controller } from '@nestjs/common';
import { requestContacts, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { RequestContacts } from './request-contacts.use-case';

@Controller()
export class RequestContactsController {
  constructor(private readonly useCase: RequestContacts) {}

  @Route(requestContacts)
  handle(@Input() input: InputOf<typeof requestContacts>, @By() by: Person): Promise<OutputOf<typeof requestContacts>> {
    return this.useCase.run(input, by);
  }
}
