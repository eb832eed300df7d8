import { Controller } from '@nestjs/common';
import { readAttendance, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadAttendance } from './read-attendance.use-case';

@Controller()
export class ReadAttendanceController {
  constructor(private readonly useCase: ReadAttendance) {}

  @Route(readAttendance)
  handle(@Input() input: InputOf<typeof readAttendance>, @By() by: Person): Promise<OutputOf<typeof readAttendance>> {
    return this.useCase.run(input, by);
  }
}
