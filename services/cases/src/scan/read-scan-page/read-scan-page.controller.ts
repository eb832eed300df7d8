import { Controller } from '@nestjs/common';
import { readScanPage, type InputOf } from '@tutela/contracts';
import { By, Input, Route, type FileAnswer, type Person } from '@tutela/platform';
import { ReadScanPage } from './read-scan-page.use-case';

@Controller()
export class ReadScanPageController {
  constructor(private readonly useCase: ReadScanPage) {}

  @Route(readScanPage)
  handle(@Input() input: InputOf<typeof readScanPage>, @By() by: Person): Promise<FileAnswer> {
    return this.useCase.run(input, by);
  }
}
