import { Injectable } from '@nestjs/common';
import { listOpenCases, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { CaseAnswer } from '../case-answer';
import { CasePeople, unknownName } from '../case-people';
import type { CaseRow } from '../support-case.store';

/** The queue of the operator's agents, the oldest due first; what waits for the school is in it too (NC-03). */
@Injectable()
export class ListOpenCases {
  constructor(
    private readonly acts: Acts,
    private readonly answer: CaseAnswer,
    private readonly people: CasePeople,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof listOpenCases>> {
    return this.acts.shared(listOpenCases, by, async (tx) => {
      const rows = await tx.rows<CaseRow>`
        SELECT * FROM support_case WHERE state IN ('open', 'with-operator', 'with-you') ORDER BY due_at, id`;
      const briefs = await this.answer.briefs(tx, rows);
      const agents = await this.people.namesOf(tx, rows.flatMap((row) => row.taken_by ?? [])); // prettier-ignore
      const takenBy = new Map(rows.map((row) => [row.id, row.taken_by]));
      tx.audit({ object: 'queue', facts: { cases: rows.length } });
      return {
        cases: briefs.map((brief) => {
          const agent = takenBy.get(brief.case);
          if (!agent) return brief;
          return { ...brief, takenBy: agents.get(agent) ?? unknownName, takenByYou: agent === by.account };
        }),
        now: tx.now.toISOString(),
      };
    });
  }
}
