import { Injectable } from '@nestjs/common';
import { readCollection, type InputOf, type OutputOf } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import { Acts, LaKeys, type Person, type Tx } from '@tutela/platform';
import { openAgreement } from '../../install/agreement';
import { nameOf, SchoolNames } from '../../school/school-names';

type Out = OutputOf<typeof readCollection>;
type School = Out['schools'][number];

/** Where collection stands, for the authority and for each of its schools (VS-16, VS-24). */
@Injectable()
export class ReadCollection {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
    private readonly names: SchoolNames,
  ) {}

  async run(_input: InputOf<typeof readCollection>, by: Person): Promise<Out> {
    const { state, rows, laKey, la } = await this.acts.own(readCollection, by, async (tx) => ({
      state: await tx.one<StateRow>`
        SELECT state, begun_at, to_char(history_from, 'YYYY-MM-DD') AS history_from FROM collection_state`,
      rows: await schoolRows(tx),
      laKey: await this.keys.laKey(tx.rows, tx.la),
      la: tx.la,
    }));
    const names = await this.names.of(rows.map((row) => row.urn));
    const schools = rows.map((row): School => ({
      urn: row.urn,
      name: nameOf(names, row.urn),
      town: names.get(row.urn)?.town ?? undefined,
      children: row.children,
      collection: row.collection,
      install: installOf(
        row,
        row.agreed_by_sealed ? openAgreement(laKey, la, row.urn, row.agreed_by_sealed) : undefined,
      ),
      match: row.matched_at
        ? { matched: row.matched, doubtful: row.doubtful, notHere: row.not_here, at: row.matched_at.toISOString() }
        : undefined,
    }));
    return {
      state: state.state,
      begunAt: state.begun_at?.toISOString(),
      historyFrom: state.history_from ?? undefined,
      schools,
    };
  }
}

interface StateRow {
  readonly state: Out['state'];
  readonly begun_at: Date | null;
  readonly history_from: string | null;
}

interface SchoolRow {
  readonly urn: string;
  readonly collection: School['collection'];
  readonly install: string | null;
  readonly install_state: NonNullable<School['install']>['state'] | null;
  readonly agreed_by_sealed: Buffer | null;
  readonly agreed_at: Date | null;
  readonly last_seen_at: Date | null;
  readonly last_batch_at: Date | null;
  readonly matched_at: Date | null;
  readonly children: number;
  readonly matched: number;
  readonly doubtful: number;
  readonly not_here: number;
}

async function schoolRows(tx: Tx): Promise<SchoolRow[]> {
  const today = londonDay(tx.now);
  return tx.rows<SchoolRow>`
    SELECT school_link.urn, collection, install, install_state, agreed_by_sealed, agreed_at, last_seen_at, last_batch_at, matched_at,
      count(DISTINCT enrolment.child)::int AS children,
      count(*) FILTER (WHERE outcome = 'matched')::int AS matched,
      count(*) FILTER (WHERE outcome = 'doubtful')::int AS doubtful,
      count(*) FILTER (WHERE outcome = 'not-here')::int AS not_here
    FROM school_link
    LEFT JOIN enrolment ON enrolment.urn = school_link.urn AND starts_on <= ${today}::date AND (ends_on IS NULL OR ends_on >= ${today}::date)
    LEFT JOIN match USING (enrolment)
    GROUP BY school_link.urn ORDER BY school_link.urn`;
}

function installOf(row: SchoolRow, agreedBy: string | undefined): School['install'] {
  if (row.install === null || row.install_state === null) return undefined;
  return {
    id: row.install,
    state: row.install_state,
    agreedBy,
    agreedAt: row.agreed_at?.toISOString(),
    lastBatchAt: row.last_batch_at?.toISOString(),
    lastSeenAt: row.last_seen_at?.toISOString(),
  };
}
