import { Injectable } from '@nestjs/common';
import { listCases, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { mayReadCasesOf } from '../acting-for-cases';
import { CaseAnswer } from '../case-answer';
import type { CaseRow } from '../support-case.store';

/** The cases of the school or company one acts for, newest first (NC-23). */
@Injectable()
export class ListCases {
  constructor(
    private readonly acts: Acts,
    private readonly answer: CaseAnswer,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof listCases>> {
    return this.acts.shared(listCases, by, async (tx) => {
      const organisation = await mayReadCasesOf(tx, by);
      const rows = await tx.rows<CaseRow>`
        SELECT * FROM support_case WHERE organisation = ${organisation} ORDER BY raised_at DESC, id DESC`;
      tx.audit({ object: organisation, facts: { cases: rows.length } });
      return { cases: await this.answer.briefs(tx, rows) };
    });
  }
}
