import { Injectable } from '@nestjs/common';
import { readMatching, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { nameOf, SchoolNames } from '../../school/school-names';

type Out = OutputOf<typeof readMatching>;

interface MatchRow extends Pick<Out['matches'][number], 'child' | 'urn' | 'outcome' | 'agreed'> {
  readonly at: Date;
}

/** How each child stood at the last match of their school. Nobody confirms a doubt by a button: the record is mended and matched again (VS-05). */
@Injectable()
export class ReadMatching {
  constructor(
    private readonly acts: Acts,
    private readonly names: SchoolNames,
  ) {}

  async run(_input: InputOf<typeof readMatching>, by: Person): Promise<Out> {
    const rows = await this.acts.own(readMatching, by, async (tx) => {
      const found = await tx.rows<MatchRow>`
        SELECT child, urn, outcome, agreed, at FROM match JOIN enrolment USING (enrolment) ORDER BY urn, child`;
      tx.audit({ children: [...new Set(found.map((row) => row.child))] });
      return found;
    });
    const names = await this.names.of([...new Set(rows.map((row) => row.urn))]);
    return { matches: rows.map((row) => ({ ...row, schoolName: nameOf(names, row.urn), at: row.at.toISOString() })) };
  }
}
