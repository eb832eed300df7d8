import { Injectable } from '@nestjs/common';
import { listAuthorities, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';

type Authority = OutputOf<typeof listAuthorities>['authorities'][number];

interface AuthorityRow {
  readonly la: string;
  readonly name: string;
  readonly step: string;
  readonly onboarded_at: Date;
  readonly networks: string[];
}

/** The authorities with counts only: an operator sees how many children, never which. */
@Injectable()
export class ListAuthorities {
  constructor(private readonly acts: Acts) {}

  async run(_input: InputOf<typeof listAuthorities>, by: Person): Promise<OutputOf<typeof listAuthorities>> {
    const rows = await this.acts.shared(listAuthorities, by, async (tx) => {
      const found = await tx.rows<AuthorityRow>`
        SELECT la, name, step, onboarded_at,
          array(SELECT text(network) FROM known_network WHERE known_network.la = authority.la ORDER BY 1) AS networks
        FROM authority ORDER BY la`;
      tx.audit({ facts: { authorities: found.length } });
      return found;
    });
    return { authorities: await Promise.all(rows.map((row) => this.withCounts(row))) };
  }

  private async withCounts(row: AuthorityRow): Promise<Authority> {
    const known = {
      la: row.la,
      name: row.name,
      step: row.step,
      networks: row.networks,
      onboardedAt: row.onboarded_at.toISOString(),
    };
    if (row.step !== 'ready') return { ...known, collection: 'not-begun', children: 0, schools: 0 };
    const contract = { audit: { notAudited: 'counts for the list that is audited above' } };
    const counts = await this.acts.inLa(
      row.la,
      contract,
      { kind: 'system', name: 'list-authorities' },
      (tx) =>
        tx.one<Pick<Authority, 'collection' | 'children' | 'schools'>>`
        SELECT state AS collection, (SELECT count(*)::int FROM child) AS children, (SELECT count(*)::int FROM school_link) AS schools
        FROM collection_state`,
    );
    return { ...known, ...counts };
  }
}
