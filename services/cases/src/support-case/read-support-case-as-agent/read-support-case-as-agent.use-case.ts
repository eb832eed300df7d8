import { Injectable } from '@nestjs/common';
import { readSupportCaseAsAgent, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { CaseAnswer } from '../case-answer';
import { CaseParty } from '../case-party';
import { CasePeople, unknownName } from '../case-people';
import { readSupportCase } from '../queued-case.store';
import { mayFollow } from '../raiser.store';

/** An agent reads what a school's contact asks, and whether that person may still act for the school (NC-23). */
@Injectable()
export class ReadSupportCaseAsAgent {
  constructor(
    private readonly acts: Acts,
    private readonly answer: CaseAnswer,
    private readonly people: CasePeople,
    private readonly party: CaseParty,
  ) {}

  async run(
    input: InputOf<typeof readSupportCaseAsAgent>,
    by: Person,
  ): Promise<OutputOf<typeof readSupportCaseAsAgent>> {
    return this.acts.shared(readSupportCaseAsAgent, by, async (tx) => {
      const row = await readSupportCase(tx, input.case);
      const agent = row.taken_by ?? undefined;
      const names = await this.people.namesOf(tx, agent ? [agent] : []);
      tx.audit({ object: row.id, facts: { version: row.version } });
      return {
        case: await this.answer.whole(tx, row),
        takenBy: agent && (names.get(agent) ?? unknownName),
        takenByYou: agent === undefined ? undefined : agent === by.account,
        isParty: await this.party.has(tx, row, undefined, by),
        raiserMayAct: await mayFollow(tx, row, row.raised_by),
      };
    });
  }
}
