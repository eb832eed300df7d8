import { Injectable } from '@nestjs/common';
import { readCaseAsAgent, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { readSentForm } from '../../release-form/release-form.store';
import { CaseAnswer } from '../case-answer';
import { CaseParty } from '../case-party';
import { CasePeople, unknownName } from '../case-people';
import { factsOnRecord } from '../facts-on-record';
import { readSentCase } from '../support-case.store';

/** An agent sees the case beside the facts on record, and whether he or she may decide it (NC-03). */
@Injectable()
export class ReadCaseAsAgent {
  constructor(
    private readonly acts: Acts,
    private readonly answer: CaseAnswer,
    private readonly people: CasePeople,
    private readonly party: CaseParty,
  ) {}

  async run(input: InputOf<typeof readCaseAsAgent>, by: Person): Promise<OutputOf<typeof readCaseAsAgent>> {
    return this.acts.shared(readCaseAsAgent, by, async (tx) => {
      const row = await readSentCase(tx, input.case);
      const form = await readSentForm(tx, row.form);
      const agent = row.taken_by ?? undefined;
      const names = await this.people.namesOf(tx, [form.manager, ...(agent ? [agent] : [])]);
      tx.audit({ object: row.id, facts: { version: row.version } });
      return {
        case: await this.answer.whole(tx, row),
        takenBy: agent && (names.get(agent) ?? unknownName),
        takenByYou: agent === undefined ? undefined : agent === by.account,
        isParty: await this.party.has(tx, row, form, by),
        onRecord: await factsOnRecord(tx, row, form, names.get(form.manager) ?? unknownName),
      };
    });
  }
}
