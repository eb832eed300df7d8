import { Controller } from '@nestjs/common';
import { readScanPageAsAgent, type InputOf } from '@tutela/contracts';
import { By, Input, Route, type FileAnswer, type Person } from '@tutela/platform';
import { ReadScanPageAsAgent } from './read-scan-page-as-agent.use-case';

@Controller()
export class ReadScanPageAsAgentController {
  constructor(private readonly useCase: ReadScanPageAsAgent) {}

  @Route(readScanPageAsAgent)
  handle(@Input() input: InputOf<typeof readScanPageAsAgent>, @By() by: Person): Promise<FileAnswer> {
    return this.useCase.run(input, by);
  }
}
