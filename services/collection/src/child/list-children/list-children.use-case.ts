import { Injectable } from '@nestjs/common';
import type { InputOf, OutputOf, Registration } from '@tutela/contracts';
import { listChildren } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import type { CarePeriod } from '../care.rules';
import { readCare } from '../care.store';
import { nameOf, SchoolNames, type SchoolName } from '../../school/school-names';

type Out = OutputOf<typeof listChildren>;
type Child = Out['children'][number];

/** The whole roster as numbers, with dates of care and schools; names come apart (VS-01, SY-03). */
@Injectable()
export class ListChildren {
  constructor(
    private readonly acts: Acts,
    private readonly names: SchoolNames,
  ) {}

  async run(_input: InputOf<typeof listChildren>, by: Person): Promise<Out> {
    const { children, care, enrolments } = await this.acts.own(listChildren, by, async (tx) => {
      const rows = await childRows(tx);
      tx.audit({ children: rows.map(({ child }) => child) });
      return { children: rows, care: await readCare(tx), enrolments: await enrolmentRows(tx) };
    });
    const names = await this.names.of([...new Set(enrolments.map(({ urn }) => urn))]);
    const byChild = new Map<number, Child['enrolments']>(children.map(({ child }) => [child, []]));
    for (const row of enrolments) byChild.get(row.child)?.push(enrolmentOf(row, names));
    return {
      children: children.flatMap((row) => childOf(row, care.get(row.child) ?? [], byChild.get(row.child) ?? [])),
    };
  }
}

interface ChildRow {
  readonly child: number;
  readonly placement_from: string | null;
}

async function childRows(tx: Tx): Promise<ChildRow[]> {
  return tx.rows<ChildRow>`
    SELECT child, to_char(placement_from, 'YYYY-MM-DD') AS placement_from FROM child ORDER BY child`;
}

interface EnrolmentRow {
  readonly child: number;
  readonly enrolment: string;
  readonly urn: string;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly first_day: string | null;
  readonly registration: Registration;
  readonly year_group: number | null;
}

async function enrolmentRows(tx: Tx): Promise<EnrolmentRow[]> {
  return tx.rows<EnrolmentRow>`
    SELECT child, enrolment, urn, to_char(starts_on, 'YYYY-MM-DD') AS starts_on, to_char(ends_on, 'YYYY-MM-DD') AS ends_on,
      (SELECT to_char(min(first_day), 'YYYY-MM-DD') FROM enrolment_days WHERE enrolment_days.enrolment = enrolment.enrolment) AS first_day,
      registration, year_group
    FROM enrolment ORDER BY child, enrolment.starts_on, enrolment`;
}

/** Every child has been in care: without a period it would not be on record. */
function childOf(row: ChildRow, care: readonly CarePeriod[], enrolments: Child['enrolments']): Child[] {
  const latest = care.at(-1);
  if (!latest) return [];
  const { from: inCareFrom, to: inCareTo } = latest;
  const placementFrom = row.placement_from ?? undefined;
  return [{ child: row.child, inCareFrom, inCareTo, care: [...care], placementFrom, enrolments }];
}

function enrolmentOf(row: EnrolmentRow, names: ReadonlyMap<string, SchoolName>): Child['enrolments'][number] {
  return {
    enrolment: row.enrolment,
    urn: row.urn,
    schoolName: nameOf(names, row.urn),
    from: row.starts_on,
    to: row.ends_on ?? undefined,
    historyFrom: row.first_day !== null && row.first_day < row.starts_on ? row.first_day : undefined,
    registration: row.registration,
    yearGroup: row.year_group ?? undefined,
  };
}
