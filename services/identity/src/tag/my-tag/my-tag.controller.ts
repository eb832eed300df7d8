import { Controller } from '@nestjs/common';
import { myTag, type OutputOf } from '@tutela/contracts';
import { By, Route, type Person } from '@tutela/platform';
import { MyTag } from './my-tag.use-case';

@Controller()
export class MyTagController {
  constructor(private readonly useCase: MyTag) {}

  @Route(myTag)
  handle(@By() by: Person): Promise<OutputOf<typeof myTag>> {
    return this.useCase.run(by);
  }
}
