import { Injectable } from '@nestjs/common';
import { listDifferences, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, LaKeys, type Person } from '@tutela/platform';
import { nameOf, SchoolNames } from '../../school/school-names';
import type { MarkRow } from '../mark.store';
import { shown } from '../read-child-year/read-child-year.use-case';

type DifferenceRow = MarkRow & { readonly urn: string; readonly child: number };

/** Marks where the newest automatic version differs from a person's, and nobody has decided since (VS-27). */
@Injectable()
export class ListDifferences {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
    private readonly names: SchoolNames,
  ) {}

  async run(_input: InputOf<typeof listDifferences>, by: Person): Promise<OutputOf<typeof listDifferences>> {
    const differences = await this.acts.own(listDifferences, by, async (tx) => {
      const rows = await tx.rows<DifferenceRow>`
        SELECT enrolment, child, urn, to_char("on", 'YYYY-MM-DD') AS "on", session, code, source, brought_by, brought_at, receipt, reason_sealed,
          auto_code, auto_order, auto_brought_by, auto_brought_at, auto_receipt, decided_order, decided_code
        FROM mark JOIN enrolment USING (enrolment) WHERE to_decide ORDER BY "on" DESC, session DESC, child LIMIT 500`;
      const children = [...new Set(rows.map((row) => row.child))];
      const keys = await this.keys.childKeys(tx.rows, tx.la, children);
      tx.audit({ children, facts: { differences: rows.length } });
      return rows.map((row) => ({ ...shown(row, [], tx.la, keys.get(row.child)), child: row.child }));
    });
    const names = await this.names.of([...new Set(differences.map((difference) => difference.urn))]);
    return {
      differences: differences.map((difference) => ({ ...difference, schoolName: nameOf(names, difference.urn) })),
    };
  }
}
