import { Controller } from '@nestjs/common';
import { listEventStates, type OutputOf } from '@tutela/contracts';
import { Route } from '@tutela/platform';
import { ListEventStates } from './list-event-states.use-case';

@Controller()
export class ListEventStatesController {
  constructor(private readonly useCase: ListEventStates) {}

  @Route(listEventStates)
  handle(): Promise<OutputOf<typeof listEventStates>> {
    return this.useCase.run();
  }
}
