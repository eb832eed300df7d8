import { Controller } from '@nestjs/common';
import { uploadList, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, RawBody, Route, type Person } from '@tutela/platform';
import { UploadList } from './upload-list.use-case';

@Controller()
export class UploadListController {
  constructor(private readonly useCase: UploadList) {}

  @Route(uploadList)
  handle(
    @Input() input: InputOf<typeof uploadList>,
    @RawBody() bytes: Buffer,
    @By() by: Person,
  ): Promise<OutputOf<typeof uploadList>> {
    return this.useCase.run(input, bytes, by);
  }
}
