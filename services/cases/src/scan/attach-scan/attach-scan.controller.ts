import { Controller } from '@nestjs/common';
import { attachScan, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, RawBody, Route, type Person } from '@tutela/platform';
import { AttachScan } from './attach-scan.use-case';

@Controller()
export class AttachScanController {
  constructor(private readonly useCase: AttachScan) {}

  @Route(attachScan)
  handle(
    @Input() input: InputOf<typeof attachScan>,
    @RawBody() bytes: Buffer,
    @By() by: Person,
  ): Promise<OutputOf<typeof attachScan>> {
    return this.useCase.run(input, bytes, by);
  }
}
