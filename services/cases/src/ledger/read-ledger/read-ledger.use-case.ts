import { Injectable } from '@nestjs/common';
import { readLedger, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import type { EndedBecause } from '../../appointment/appointment.rules';
import { CasesKeys } from '../../keys';
import { nameOf } from '../../person/person.store';
import { managerNamePlace } from '../responsibility.store';

interface Line {
  readonly appointment: string;
  readonly account: string;
  readonly name_sealed: string;
  readonly urn: string;
  readonly school_name: string;
  readonly manager_name_sealed: Buffer;
  readonly terms_accepted_at: Date;
  readonly from_at: Date | null;
  readonly to_at: Date | null;
  readonly discharged: EndedBecause | null;
}

/** Who answers for which account, from when to when (NC-14); the own company's lines alone. */
@Injectable()
export class ReadLedger {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof readLedger>> {
    return this.acts.shared(readLedger, by, async (tx) => {
      const lines = await tx.rows<Line>`
        SELECT appointment, shown_appointment.account, name_sealed, urn, school_name, manager_name_sealed, terms_accepted_at,
          from_at, to_at, discharged
        FROM responsibility JOIN shown_appointment ON shown_appointment.id = appointment
        WHERE responsibility.company = ${by.organisation} ORDER BY terms_accepted_at DESC, appointment`;
      tx.audit({ object: by.organisation, facts: { lines: lines.length } });
      return { entries: lines.map((line) => this.entryOf(line)) };
    });
  }

  private entryOf(line: Line): OutputOf<typeof readLedger>['entries'][number] {
    return {
      appointment: line.appointment,
      account: line.account,
      name: nameOf(this.keys, line),
      urn: line.urn,
      schoolName: line.school_name,
      manager: this.keys.openText(managerNamePlace(line.appointment), line.manager_name_sealed),
      termsAcceptedAt: line.terms_accepted_at.toISOString(),
      from: line.from_at?.toISOString(),
      to: line.to_at?.toISOString(),
      discharged: line.discharged ?? undefined,
    };
  }
}
