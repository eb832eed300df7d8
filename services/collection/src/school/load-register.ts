import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Acts, Tx } from '@tutela/platform';
import { demonstrationSchools } from './demonstration-schools';
import { readRegister, type RegisteredSchool } from './read-register';
import { schoolKey } from './school-key';

/** Earlier first: what a later one says of a school stands. */
const files = [
  'gias/establishments-slice.csv',
  'gias/establishments-full-columns-sample.csv',
  'schools/schools-england-2019.csv',
];
const folder = join(__dirname, '../../data');
/** Raised when reading changes, so that a register read the old way is read again. */
const readingVersion = 1;
const chunk = 5_000;

const by = { kind: 'system', name: 'register-of-schools' } as const;
const contract = { audit: { notAudited: 'the public register of schools, no child' } };

interface Options {
  /** The 60 made-up schools of LA 999: in the local profile only. */
  readonly withDemonstration: boolean;
}

/** Loads the register of schools, once for each edition of it; a start that finds it loaded changes nothing. */
export async function ensureRegister(acts: Acts, { withDemonstration }: Options): Promise<void> {
  const contents = await Promise.all(files.map((file) => readFile(join(folder, file))));
  const edition = editionOf(contents, withDemonstration);
  await acts.shared(contract, by, async (tx) => {
    await tx.rows`SELECT pg_advisory_xact_lock(hashtext('register-of-schools'))`;
    if (await tx.maybe`SELECT edition FROM register_edition WHERE edition = ${edition}`) return;
    const schools = [...contents.flatMap(readRegister), ...(withDemonstration ? demonstration() : [])];
    await storeSchools(tx, merged(schools));
    await tx.rows`INSERT INTO register_edition (edition, loaded_at) VALUES (${edition}, ${tx.now})`;
  });
}

function editionOf(contents: readonly Buffer[], withDemonstration: boolean): string {
  const hash = createHash('sha256').update(JSON.stringify({ readingVersion, withDemonstration }));
  for (const content of contents) hash.update(content);
  return hash.digest('hex');
}

/** One school for each URN; what a later file leaves out stays as an earlier one has it. */
export function merged(schools: readonly RegisteredSchool[]): RegisteredSchool[] {
  const byUrn = new Map<string, RegisteredSchool>();
  for (const school of schools) {
    const known = byUrn.get(school.urn);
    const { town = known?.town, postcode = known?.postcode, head = known?.head } = school;
    byUrn.set(school.urn, { ...school, town, postcode, head });
  }
  return [...byUrn.values()];
}

function demonstration(): RegisteredSchool[] {
  return demonstrationSchools().map(({ head, ...school }) => ({
    ...school,
    head: `${head.title} ${head.forename} ${head.surname}`,
    open: true,
  }));
}

/** Stores schools a few thousand at a time; storing them again changes nothing. */
async function storeSchools(tx: Tx, schools: readonly RegisteredSchool[]): Promise<void> {
  for (let from = 0; from < schools.length; from += chunk) await storeChunk(tx, schools.slice(from, from + chunk));
}

async function storeChunk(tx: Tx, schools: readonly RegisteredSchool[]): Promise<void> {
  await tx.rows`
    INSERT INTO school (urn, la, la_name, name, name_key, type, town, postcode, head, open)
    SELECT * FROM unnest(
      ${schools.map(({ urn }) => urn)}::text[], ${schools.map(({ la }) => la)}::text[], ${schools.map(({ laName }) => laName)}::text[],
      ${schools.map(({ name }) => name)}::text[], ${schools.map(({ name }) => schoolKey(name))}::text[],
      ${schools.map(({ type }) => type)}::text[], ${schools.map(({ town }) => town ?? null)}::text[],
      ${schools.map(({ postcode }) => postcode ?? null)}::text[], ${schools.map(({ head }) => head ?? null)}::text[],
      ${schools.map(({ open }) => open)}::boolean[])
    ON CONFLICT ON CONSTRAINT school_has_one_urn DO UPDATE SET
      la = excluded.la, la_name = excluded.la_name, name = excluded.name, name_key = excluded.name_key, type = excluded.type,
      town = excluded.town, postcode = excluded.postcode, head = excluded.head, open = excluded.open`;
}
