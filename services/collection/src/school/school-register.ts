import { groupBy } from '@tutela/education';
import { Injectable } from '@nestjs/common';
import { Acts, type Tx } from '@tutela/platform';
import { mostOffered, type School, type SchoolCells, type SchoolsAtHand } from './find-school.rules';
import { postcodeOf, schoolKey } from './school-key';

const by = { kind: 'system', name: 'register-of-schools' } as const;
const contract = { audit: { notAudited: 'the public register of schools, no child' } };
const mostFound = 20;

interface SchoolRow {
  readonly urn: string;
  readonly la: string;
  readonly name: string;
  readonly name_key: string;
  readonly town: string | null;
  readonly postcode: string | null;
  readonly open: boolean;
}

/** Looks schools up in the register that is shared over all LAs. */
@Injectable()
export class SchoolRegister {
  constructor(private readonly acts: Acts) {}

  /** Every school that the rows of an authority's list could mean, in a few reads however long the list is. */
  async atHand(rows: readonly SchoolCells[], la: string): Promise<SchoolsAtHand> {
    const urns = distinct(rows.map(({ urn }) => urn.trim()).filter((urn) => /^\d{6}$/.test(urn)));
    const keys = distinct(rows.filter(({ urn }) => urn.trim() === '').map(({ name }) => schoolKey(name)));
    const postcodes = distinct(rows.map(({ postcode }) => postcodeOf(postcode)));
    return this.acts.shared(contract, by, async (tx) => {
      const schools = await readSchools(tx, urns, keys, postcodes);
      const open = schools.filter((school) => school.open);
      const own = new Set(open.filter((school) => school.la === la).map(({ key }) => key));
      const unnamed = keys.filter((key) => !own.has(key));
      return {
        urn: new Map(schools.map((school) => [school.urn, school])),
        key: groupBy(open, (school) => school.key),
        postcode: groupBy(open, (school) => school.postcode ?? ''),
        longer: await readLonger(tx, unnamed, la),
      };
    });
  }

  /** An open school by its URN. */
  async open(urn: string): Promise<School | undefined> {
    const row = await this.acts.shared(
      contract,
      by,
      (tx) => tx.maybe<SchoolRow>`
        SELECT urn, la, name, name_key, town, postcode, open FROM school WHERE open AND urn = ${urn}`,
    );
    return row && schoolOf(row);
  }

  /** Open schools by URN, postcode or words of the name; those of one authority only where it is given. */
  async search(text: string, la?: string): Promise<School[]> {
    const urn = /^\d{6}$/.test(text) ? text : null;
    const postcode = postcodeOf(text) ?? null;
    const key = schoolKey(text);
    const words = urn !== null || postcode !== null || key === '' ? null : `%${key.replaceAll(' ', '%')}%`;
    const rows = await this.acts.shared(
      contract,
      by,
      (tx) => tx.rows<SchoolRow>`
        SELECT urn, la, name, name_key, town, postcode, open FROM school
        WHERE open AND (${la ?? null}::text IS NULL OR la = ${la ?? null}::text)
          AND (urn = ${urn}::text OR postcode = ${postcode}::text OR name_key LIKE ${words}::text)
        ORDER BY name_key LIKE ${`${key}%`}::text DESC, name, urn LIMIT ${mostFound}`,
    );
    return rows.map(schoolOf);
  }
}

async function readSchools(
  tx: Tx,
  urns: readonly string[],
  keys: readonly string[],
  postcodes: readonly string[],
): Promise<School[]> {
  const rows = await tx.rows<SchoolRow>`
    SELECT urn, la, name, name_key, town, postcode, open FROM school
    WHERE urn = ANY(${urns}::bpchar[]) OR (open AND (name_key = ANY(${keys}::text[]) OR postcode = ANY(${postcodes}::text[])))
    ORDER BY name, urn`;
  return rows.map(schoolOf);
}

/** By range and not by LIKE: the index on names serves a range whose bounds are not known beforehand. ' ' and '!' are neighbours. */
async function readLonger(tx: Tx, keys: readonly string[], la: string): Promise<Map<string, School[]>> {
  const rows = await tx.rows<SchoolRow & { typed: string }>`
    SELECT typed, found.* FROM unnest(${keys}::text[]) AS typed CROSS JOIN LATERAL (
      SELECT urn, la, name, name_key, town, postcode, open FROM school
      WHERE open AND name_key ~>=~ (typed || ' ') AND name_key ~<~ (typed || '!')
      ORDER BY la = ${la} DESC, name, urn LIMIT ${mostOffered}) AS found`;
  const byTyped = groupBy(rows, (row) => row.typed);
  return new Map([...byTyped].map(([typed, found]) => [typed, found.map(schoolOf)]));
}

function schoolOf(row: SchoolRow): School {
  const { urn, la, name, open } = row;
  return { urn, la, name, open, key: row.name_key, town: row.town ?? undefined, postcode: row.postcode ?? undefined };
}

function distinct(texts: readonly (string | undefined)[]): string[] {
  return [...new Set(texts)].filter((text) => text !== undefined && text !== '') as string[];
}
