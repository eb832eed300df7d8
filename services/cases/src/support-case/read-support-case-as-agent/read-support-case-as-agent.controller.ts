import { Controller } from '@nestjs/common';
import { readSupportCaseAsAgent, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadSupportCaseAsAgent } from './read-support-case-as-agent.use-case';

@Controller()
export class ReadSupportCaseAsAgentController {
  constructor(private readonly useCase: ReadSupportCaseAsAgent) {}

  @Route(readSupportCaseAsAgent)
  async handle(
    @Input() input: InputOf<typeof readSupportCaseAsAgent>,
    @By() by: Person,
  ): Promise<OutputOf<typeof readSupportCaseAsAgent>> {
    return this.useCase.run(input, by);
  }
}
