import { Injectable } from '@nestjs/common';
import { listCases, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { casesSeenBy } from '../acting-for-cases';
import { CaseAnswer } from '../case-answer';
import { readCasesSeen } from '../support-case.store';

/** The cases of the school or company one acts for, newest first (NC-23). */
@Injectable()
export class ListCases {
  constructor(
    private readonly acts: Acts,
    private readonly answer: CaseAnswer,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof listCases>> {
    return this.acts.shared(listCases, by, async (tx) => {
      const seen = await casesSeenBy(tx, by);
      const rows = await readCasesSeen(tx, seen);
      tx.audit({ object: by.organisation, facts: { cases: rows.length } });
      return { cases: await this.answer.briefsSeenBy(tx, rows, seen) };
    });
  }
}
