import { Controller } from '@nestjs/common';
import { readCaseAsAgent, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadCaseAsAgent } from './read-case-as-agent.use-case';

@Controller()
export class ReadCaseAsAgentController {
  constructor(private readonly useCase: ReadCaseAsAgent) {}

  @Route(readCaseAsAgent)
  handle(@Input() input: InputOf<typeof readCaseAsAgent>, @By() by: Person): Promise<OutputOf<typeof readCaseAsAgent>> {
    return this.useCase.run(input, by);
  }
}
