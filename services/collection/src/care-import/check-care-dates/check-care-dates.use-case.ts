import { Injectable } from '@nestjs/common';
import { checkCareDates, type InputOf, type OutputOf } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import { Acts, LaKeys, type Person } from '@tutela/platform';
import { CareAnswer } from '../care-answer';
import { storeReturnFile } from '../care-import.store';
import { checkReturnFile } from '../checked-return';

/** An officer uploads one file of the SSDA903: it is checked row by row beside the other, and nothing is changed by it (VS-22). */
@Injectable()
export class CheckCareDates {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
    private readonly answer: CareAnswer,
  ) {}

  async run(
    input: InputOf<typeof checkCareDates>,
    bytes: Buffer,
    by: Person,
  ): Promise<OutputOf<typeof checkCareDates>> {
    return this.acts.own(checkCareDates, by, async (tx) => {
      const file = checkReturnFile(bytes, input.file, londonDay(tx.now));
      return this.answer.of(tx, await storeReturnFile(tx, this.keys, input.import, file, by));
    });
  }
}
