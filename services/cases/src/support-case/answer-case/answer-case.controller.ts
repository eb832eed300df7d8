import { Controller } from '@nestjs/common';
import { answerCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { AnswerCase } from './answer-case.use-case';

@Controller()
export class AnswerCaseController {
  constructor(private readonly useCase: AnswerCase) {}

  @Route(answerCase)
  handle(@Input() input: InputOf<typeof answerCase>, @By() by: Person): Promise<OutputOf<typeof answerCase>> {
    return this.useCase.run(input, by);
  }
}
