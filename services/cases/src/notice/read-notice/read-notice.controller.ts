import { Controller } from '@nestjs/common';
import { readNotice, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadNotice } from './read-notice.use-case';

@Controller()
export class ReadNoticeController {
  constructor(private readonly useCase: ReadNotice) {}

  @Route(readNotice)
  handle(@Input() input: InputOf<typeof readNotice>, @By() by: Person): Promise<OutputOf<typeof readNotice>> {
    return this.useCase.run(input, by);
  }
}
