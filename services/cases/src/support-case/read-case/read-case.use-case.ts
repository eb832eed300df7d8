import { Injectable } from '@nestjs/common';
import { readCase, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { casesSeenBy } from '../acting-for-cases';
import { CaseAnswer } from '../case-answer';
import { readCaseSeen } from '../support-case.store';

/** One case of the school or company one acts for (NC-23). */
@Injectable()
export class ReadCase {
  constructor(
    private readonly acts: Acts,
    private readonly answer: CaseAnswer,
  ) {}

  async run(input: InputOf<typeof readCase>, by: Person): Promise<OutputOf<typeof readCase>> {
    return this.acts.shared(readCase, by, async (tx) => {
      const seen = await casesSeenBy(tx, by);
      const row = await readCaseSeen(tx, input.case, seen);
      tx.audit({ object: row.id });
      return this.answer.seenBy(tx, row, seen, by.account);
    });
  }
}
