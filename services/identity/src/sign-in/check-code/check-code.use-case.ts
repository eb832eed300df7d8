import { Injectable } from '@nestjs/common';
import { checkCode, type InputOf } from '@tutela/contracts';
import type { Nobody } from '@tutela/platform';
import { SecondStep, type SignedIn } from '../second-step';

/** Second step of signing in (VS-12), by the code the tag shows now. */
@Injectable()
export class CheckCode {
  constructor(private readonly step: SecondStep) {}

  async run({ code }: InputOf<typeof checkCode>, by: Nobody): Promise<SignedIn> {
    return this.step.take({ contract: checkCode, codes: [code] }, by);
  }
}
