import { Controller } from '@nestjs/common';
import { readListImport, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Person } from '@tutela/platform';
import { ReadListImport } from './read-list-import.use-case';

@Controller()
export class ReadListImportController {
  constructor(private readonly useCase: ReadListImport) {}

  @Route(readListImport)
  handle(@Input() input: InputOf<typeof readListImport>, @By() by: Person): Promise<OutputOf<typeof readListImport>> {
    return this.useCase.run(input, by);
  }
}
