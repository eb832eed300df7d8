import { Injectable } from '@nestjs/common';
import { readChildYear, type InputOf, type OutputOf } from '@tutela/contracts';
import { groupBy } from '@tutela/education';
import { Acts, LaKeys, type Person, type Tx } from '@tutela/platform';
import { nameOf, SchoolNames } from '../../school/school-names';
import { toDecide, type Version } from '../mark.rules';
import { keyText, markOf, type MarkKey, type MarkRow } from '../mark.store';
import { withReason } from '../reason';

type Out = OutputOf<typeof readChildYear>;
type MarkOfYear = Out['marks'][number];

/** One child's marks of a school year, each with its source, who brought it, when, and what it replaced (VS-27). */
@Injectable()
export class ReadChildYear {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
    private readonly names: SchoolNames,
  ) {}

  async run({ child, year }: InputOf<typeof readChildYear>, by: Person): Promise<Out> {
    const marks = await this.acts.own(readChildYear, by, async (tx) => {
      await tx.one`SELECT child FROM child WHERE child = ${child}`;
      const window = { from: `${year}-08-01`, to: `${Number(year) + 1}-07-31` };
      const rows = await marksOf(tx, child, window);
      const replaced = await revisionsOf(tx, child, window);
      const key = (await this.keys.childKeys(tx.rows, tx.la, [child])).get(child);
      tx.audit({ object: String(child), children: [child], facts: { year, marks: rows.length } });
      return rows.map((row) => shown(row, replaced.get(keyText(row)) ?? [], tx.la, key));
    });
    const names = await this.names.of([...new Set(marks.map((mark) => mark.urn))]);
    return { marks: marks.map((mark) => ({ ...mark, schoolName: nameOf(names, mark.urn) })) };
  }
}

interface Window {
  readonly from: string;
  readonly to: string;
}

type YearRow = MarkRow & { readonly urn: string };

async function marksOf(tx: Tx, child: number, { from, to }: Window): Promise<YearRow[]> {
  return tx.rows<YearRow>`
    SELECT enrolment, urn, to_char("on", 'YYYY-MM-DD') AS "on", session, code, source, brought_by, brought_at, receipt, reason_sealed,
      auto_code, auto_order, auto_brought_by, auto_brought_at, auto_receipt, decided_order, decided_code
    FROM mark JOIN enrolment USING (enrolment)
    WHERE child = ${child} AND "on" BETWEEN ${from}::date AND ${to}::date
    ORDER BY "on", session, starts_on`;
}

type RevisionRow = Pick<
  MarkRow,
  'enrolment' | 'on' | 'session' | 'code' | 'source' | 'brought_by' | 'brought_at' | 'receipt' | 'reason_sealed'
>;

/** What was replaced, by `keyText`, newest first. */
async function revisionsOf(tx: Tx, child: number, { from, to }: Window): Promise<Map<string, Version[]>> {
  const rows = await tx.rows<RevisionRow>`
    SELECT enrolment, to_char("on", 'YYYY-MM-DD') AS "on", session, code, source, brought_by, brought_at, receipt, reason_sealed
    FROM mark_revision JOIN enrolment USING (enrolment)
    WHERE child = ${child} AND "on" BETWEEN ${from}::date AND ${to}::date ORDER BY replaced_at DESC, revision DESC`;
  return new Map([...groupBy(rows, keyText)].map(([key, own]) => [key, own.map(versionOf)]));
}

function versionOf(row: RevisionRow): Version {
  return {
    code: row.code,
    source: row.source,
    broughtBy: row.brought_by,
    broughtAt: row.brought_at,
    receipt: row.receipt ?? undefined,
    reasonSealed: row.reason_sealed ?? undefined,
  };
}

/** A mark as pages see it, with reasons opened; the school's name is joined later. */
export function shown(
  row: YearRow,
  replaced: readonly Version[],
  la: string,
  childKey: Buffer | undefined,
): MarkOfYear {
  const mark = markOf(row);
  const key: MarkKey = row;
  const words = (version: Version) => withReason(version, key, la, childKey);
  return {
    enrolment: row.enrolment,
    urn: row.urn,
    schoolName: '',
    on: row.on,
    session: row.session,
    stands: words(mark.stands),
    other: toDecide(mark) && mark.automatic ? words(mark.automatic) : undefined,
    replaced: replaced.map(words),
  };
}
