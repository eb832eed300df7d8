import { Controller } from '@nestjs/common';
import { sendBatch, type InputOf, type OutputOf } from '@tutela/contracts';
import { By, Input, Route, type Install } from '@tutela/platform';
import { SendBatch } from './send-batch.use-case';

@Controller()
export class SendBatchController {
  constructor(private readonly useCase: SendBatch) {}

  @Route(sendBatch)
  handle(@Input() input: InputOf<typeof sendBatch>, @By() by: Install): Promise<OutputOf<typeof sendBatch>> {
    return this.useCase.run(input, by);
  }
}
