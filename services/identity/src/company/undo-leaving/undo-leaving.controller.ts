import { Controller } from '@nestjs/common';
import { undoLeaving, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { UndoLeaving } from './undo-leaving.use-case';

@Controller()
export class UndoLeavingController {
  constructor(private readonly useCase: UndoLeaving) {}

  @Route(undoLeaving)
  handle(@Input() input: InputOf<typeof undoLeaving>, @By() by: Person): Promise<OutputOf<typeof undoLeaving>> {
    return this.useCase.run(input, by);
  }
}
