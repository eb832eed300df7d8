import { Controller } from '@nestjs/common';
import { endAppointment, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { EndAppointment } from './end-appointment.use-case';

@Controller()
export class EndAppointmentController {
  constructor(private readonly useCase: EndAppointment) {}

  @Route(endAppointment)
  handle(@Input() input: InputOf<typeof endAppointment>, @By() by: Person): Promise<OutputOf<typeof endAppointment>> {
    return this.useCase.run(input, by);
  }
}
