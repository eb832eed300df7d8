import { Injectable } from '@nestjs/common';
import type { InputOf, OutputOf, Registration } from '@tutela/contracts';
import { listChildren } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
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
    const { children, enrolments } = await this.acts.own(listChildren, by, async (tx) => {
      const rows = await childRows(tx);
      tx.audit({ children: rows.map(({ child }) => child) });
      return { children: rows, enrolments: await enrolmentRows(tx) };
    });
    const names = await this.names.of([...new Set(enrolments.map(({ urn }) => urn))]);
    const byChild = new Map<number, Child['enrolments']>(children.map(({ child }) => [child, []]));
    for (const row of enrolments) byChild.get(row.child)?.push(enrolmentOf(row, names));
    return { children: children.map((row) => childOf(row, byChild.get(row.child) ?? [])) };
  }
}

interface ChildRow {
  readonly child: number;
  readonly in_care_from: string;
  readonly in_care_to: string | null;
  readonly placement_from: string | null;
}

async function childRows(tx: Tx): Promise<ChildRow[]> {
  return tx.rows<ChildRow>`
    SELECT child, to_char(in_care_from, 'YYYY-MM-DD') AS in_care_from, to_char(in_care_to, 'YYYY-MM-DD') AS in_care_to,
      to_char(placement_from, 'YYYY-MM-DD') AS placement_from
    FROM child ORDER BY child`;
}

interface EnrolmentRow {
  readonly child: number;
  readonly enrolment: string;
  readonly urn: string;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly registration: Registration;
  readonly year_group: number | null;
}

async function enrolmentRows(tx: Tx): Promise<EnrolmentRow[]> {
  return tx.rows<EnrolmentRow>`
    SELECT child, enrolment, urn, to_char(starts_on, 'YYYY-MM-DD') AS starts_on, to_char(ends_on, 'YYYY-MM-DD') AS ends_on,
      registration, year_group
    FROM enrolment ORDER BY child, enrolment.starts_on, enrolment`;
}

function childOf(row: ChildRow, enrolments: Child['enrolments']): Child {
  return {
    child: row.child,
    inCareFrom: row.in_care_from,
    inCareTo: row.in_care_to ?? undefined,
    placementFrom: row.placement_from ?? undefined,
    enrolments,
  };
}

function enrolmentOf(row: EnrolmentRow, names: ReadonlyMap<string, SchoolName>): Child['enrolments'][number] {
  return {
    enrolment: row.enrolment,
    urn: row.urn,
    schoolName: nameOf(names, row.urn),
    from: row.starts_on,
    to: row.ends_on ?? undefined,
    registration: row.registration,
    yearGroup: row.year_group ?? undefined,
  };
}
