import { Controller } from '@nestjs/common';
import { readBlindedList, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Install } from '@tutela/platform';
import { ReadBlindedList } from './read-blinded-list.use-case';

@Controller()
export class ReadBlindedListController {
  constructor(private readonly useCase: ReadBlindedList) {}

  @Route(readBlindedList)
  handle(
    @Input() input: InputOf<typeof readBlindedList>,
    @By() by: Install,
  ): Promise<OutputOf<typeof readBlindedList>> {
    return this.useCase.run(input, by);
  }
}
