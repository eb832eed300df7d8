import { Injectable } from '@nestjs/common';
import { readCareDates, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, LaKeys, type Person } from '@tutela/platform';
import { CareAnswer } from '../care-answer';
import { readReturnImport } from '../care-import.store';

/** A return as it was checked, compared with what is on record now (VS-22). */
@Injectable()
export class ReadCareDates {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
    private readonly answer: CareAnswer,
  ) {}

  async run(input: InputOf<typeof readCareDates>, by: Person): Promise<OutputOf<typeof readCareDates>> {
    return this.acts.own(readCareDates, by, async (tx) =>
      this.answer.of(tx, await readReturnImport(tx, this.keys, input.import, by)),
    );
  }
}
