import { Controller } from '@nestjs/common';
import { notifyHead, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { NotifyHead } from './notify-head.use-case';

@Controller()
export class NotifyHeadController {
  constructor(private readonly useCase: NotifyHead) {}

  @Route(notifyHead)
  handle(@Input() input: InputOf<typeof notifyHead>, @By() by: Person): Promise<OutputOf<typeof notifyHead>> {
    return this.useCase.run(input, by);
  }
}
