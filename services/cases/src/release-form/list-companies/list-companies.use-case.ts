import { Injectable } from '@nestjs/common';
import { listCompanies, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { CasesKeys } from '../../keys';
import { nameOf } from '../../person/person.store';

interface ManagerRow {
  readonly id: string;
  readonly name: string;
  readonly account: string;
  readonly name_sealed: string;
}

/** Whom a release form can be made for: companies with a manager who is at work (NC-01). */
@Injectable()
export class ListCompanies {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof listCompanies>> {
    return this.acts.shared(listCompanies, by, async (tx) => {
      const rows = await tx.rows<ManagerRow>`
        SELECT organisation.id, organisation.name, person.account, person.name_sealed
        FROM organisation JOIN person ON person.organisation = organisation.id
        WHERE kind = 'company' AND role = 'company-manager' AND state = 'active'
        ORDER BY organisation.name, organisation.id, account`;
      tx.audit({ object: by.organisation, facts: { managers: rows.length } });
      const companies = new Map(rows.map(({ id, name }) => [id, name]));
      return {
        companies: [...companies].map(([id, name]) => ({
          id,
          name,
          managers: rows
            .filter((row) => row.id === id)
            .map((row) => ({ account: row.account, name: nameOf(this.keys, row) })),
        })),
      };
    });
  }
}
