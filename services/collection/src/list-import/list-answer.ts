import { Injectable } from '@nestjs/common';
import type { OutputOf, readListImport } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import { LaKeys, type Tx } from '@tutela/platform';
import { readRecords, type ChildRecord } from '../child/child-record';
import { shownName } from '../child/profile';
import { nameOf, SchoolNames } from '../school/school-names';
import { isFaulty, isToChoose } from './checked-list';
import { compareList, type ComparedRow, type Comparison } from './list-comparison';
import type { StoredList } from './list-import.store';

type Answer = OutputOf<typeof readListImport>;

/** A list with everything it is compared with, read in one transaction. */
export interface ListBesideRecords extends StoredList {
  readonly records: readonly ChildRecord[];
  readonly laKey: Buffer;
  readonly today: string;
}

/** Makes the answer of the acts on a list: each row with what it would change, and the children it does not name. */
@Injectable()
export class ListAnswer {
  constructor(
    private readonly keys: LaKeys,
    private readonly names: SchoolNames,
  ) {}

  /** Reads whom the list is compared with and writes down that they were read. */
  async read(tx: Tx, stored: StoredList): Promise<ListBesideRecords> {
    const isOpen = stored.state === 'checked';
    const records = isOpen ? await readRecords(tx, this.keys) : [];
    tx.audit({
      object: stored.import,
      children: records.map(({ child }) => child),
      facts: { rows: stored.list.rows.length, faulty: stored.list.rows.filter(isFaulty).length },
    });
    return { ...stored, records, laKey: await this.keys.laKey(tx.rows, tx.la), today: londonDay(tx.now) };
  }

  async of(beside: ListBesideRecords): Promise<Answer> {
    const names = await this.names.of(beside.records.flatMap(schoolsOf));
    const schoolName = (urn: string) => nameOf(names, urn);
    const comparison = compareList(beside.list, { ...beside, schoolName });
    return {
      import: beside.import,
      state: beside.state,
      uploadedAt: beside.uploadedAt.toISOString(),
      counts: countsOf(comparison),
      rows: comparison.rows.map(rowOf),
      missing: comparison.missing.map((record) => missingOf(record, schoolName)),
    };
  }
}

function schoolsOf({ enrolment, subsidiary }: ChildRecord): string[] {
  return [enrolment, ...subsidiary].flatMap((one) => one?.urn ?? []);
}

function rowOf({ row, change, againInCareFrom, changedFields, faults, warnings }: ComparedRow): Answer['rows'][number] {
  return { ...row, change, againInCareFrom, changedFields, faults: [...faults], warnings: [...warnings] };
}

function missingOf(
  { child, profile, enrolment }: ChildRecord,
  schoolName: (urn: string) => string,
): Answer['missing'][number] {
  const { forename, surname } = shownName(profile);
  return {
    child,
    name: `${forename} ${surname}`,
    localId: profile.localId,
    schoolName: enrolment && schoolName(enrolment.urn),
  };
}

/** How many rows there are of each kind; what changes is counted in children, so a row of a second roll goes with its main row. */
export function countsOf({ rows }: Comparison): Answer['counts'] {
  const children = rows.filter(({ row }) => !row.registration);
  const changing = (change: ComparedRow['change']) => children.filter((row) => row.change === change).length;
  return {
    rows: rows.length,
    faulty: rows.filter(isFaulty).length,
    toChoose: rows.filter(({ row }) => isToChoose(row)).length,
    new: changing('new'),
    changed: changing('changed'),
    same: changing('same'),
  };
}
