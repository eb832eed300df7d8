import { Controller } from '@nestjs/common';
import { readMyAppointments, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { ReadMyAppointments } from './read-my-appointments.use-case';

@Controller()
export class ReadMyAppointmentsController {
  constructor(private readonly useCase: ReadMyAppointments) {}

  @Route(readMyAppointments)
  handle(@By() by: Person): Promise<OutputOf<typeof readMyAppointments>> {
    return this.useCase.run(by);
  }
}
