import { randomInt } from 'node:crypto';
import { enrolmentRecorded, type Registration } from '@tutela/contracts';
import type { LaKeys, Tx } from '@tutela/platform';
import type { ChildDates } from './child.store';
import { localIdIndex, sealProfile, type Profile } from './profile';

const smallest = 100_000;
const largest = 9_999_999;

export interface ChildValues extends ChildDates {
  readonly profile: Profile;
}

/** Many children at once, each with a number that says nothing and a key of its own; the numbers in the order given. */
export async function createChildren(tx: Tx, keys: LaKeys, values: readonly ChildValues[]): Promise<number[]> {
  if (values.length === 0) return [];
  const numbers = await freeNumbers(tx, values.length);
  const laKey = await keys.laKey(tx.rows, tx.la);
  const sealed: Buffer[] = [];
  for (const [place, { profile }] of values.entries()) {
    const child = numberAt(numbers, place);
    sealed.push(sealProfile(await keys.createChildKey(tx.rows, tx.la, child), tx.la, child, profile));
  }
  await tx.rows`
    INSERT INTO child (child, local_id_index, profile_sealed, in_care_from, in_care_to, placement_from)
    SELECT * FROM unnest(${numbers}::int[], ${values.map(({ profile }) => localIdIndex(laKey, profile.localId))}::bytea[],
      ${sealed}::bytea[], ${values.map(({ inCareFrom }) => inCareFrom)}::date[],
      ${values.map(({ inCareTo }) => inCareTo ?? null)}::date[], ${values.map(({ placementFrom }) => placementFrom ?? null)}::date[])`;
  return numbers;
}

async function freeNumbers(tx: Tx, count: number): Promise<number[]> {
  const free = new Set<number>();
  while (free.size < count) {
    const drawn = Array.from({ length: count - free.size }, () => randomInt(smallest, largest + 1));
    const taken = await tx.rows<{ child: number }>`SELECT child FROM child WHERE child = ANY(${drawn})`;
    const known = new Set(taken.map(({ child }) => child));
    for (const child of drawn) if (!known.has(child)) free.add(child);
  }
  return [...free];
}

function numberAt(numbers: readonly number[], place: number): number {
  const number = numbers[place];
  if (number === undefined) throw new RangeError('fewer numbers than children');
  return number;
}

export interface ChangedChild extends ChildValues {
  readonly child: number;
}

/** New profiles and dates of children on record; the local id stays who they are found by. */
export async function changeChildren(tx: Tx, keys: LaKeys, changed: readonly ChangedChild[]): Promise<void> {
  if (changed.length === 0) return;
  const numbers = changed.map(({ child }) => child);
  const childKeys = await keys.childKeys(tx.rows, tx.la, numbers);
  const kept = changed.flatMap((values) => {
    const key = childKeys.get(values.child);
    return key ? [{ ...values, sealed: sealProfile(key, tx.la, values.child, values.profile) }] : [];
  });
  await tx.rows`
    UPDATE child SET profile_sealed = given.profile_sealed, in_care_from = given.in_care_from,
      in_care_to = given.in_care_to, placement_from = given.placement_from
    FROM unnest(${kept.map(({ child }) => child)}::int[], ${kept.map(({ sealed }) => sealed)}::bytea[],
      ${kept.map(({ inCareFrom }) => inCareFrom)}::date[], ${kept.map(({ inCareTo }) => inCareTo ?? null)}::date[],
      ${kept.map(({ placementFrom }) => placementFrom ?? null)}::date[])
      AS given (child, profile_sealed, in_care_from, in_care_to, placement_from)
    WHERE child.child = given.child`;
}

/** Care of these children ended; what was collected before stays (VS-22). */
export async function endCare(tx: Tx, ended: readonly { child: number; on: string }[]): Promise<void> {
  await tx.rows`
    UPDATE child SET in_care_to = given.ended_on
    FROM unnest(${ended.map(({ child }) => child)}::int[], ${ended.map(({ on }) => on)}::date[]) AS given (child, ended_on)
    WHERE child.child = given.child`;
}

export interface NewEnrolment {
  readonly child: number;
  readonly urn: string;
  readonly from: string;
  readonly registration: Registration;
  readonly yearGroup?: number;
}

/** Puts children on rolls; the schools' rows are there and locked by the caller. Returns the enrolments. */
export async function createEnrolments(tx: Tx, values: readonly NewEnrolment[]): Promise<string[]> {
  const ids = values.map(() => tx.newId());
  await tx.rows`
    INSERT INTO enrolment (enrolment, child, urn, starts_on, registration, year_group)
    SELECT * FROM unnest(${ids}::uuid[], ${values.map(({ child }) => child)}::int[], ${values.map(({ urn }) => urn)}::text[],
      ${values.map(({ from }) => from)}::date[], ${values.map(({ registration }) => registration)}::text[],
      ${values.map(({ yearGroup }) => yearGroup ?? null)}::smallint[])`;
  return ids;
}

/** An enrolment's last day is never before its first. */
export async function endEnrolments(tx: Tx, ended: readonly { enrolment: string; on: string }[]): Promise<void> {
  await tx.rows`
    UPDATE enrolment SET ends_on = greatest(given.ended_on, starts_on)
    FROM unnest(${ended.map(({ enrolment }) => enrolment)}::uuid[], ${ended.map(({ on }) => on)}::date[]) AS given (enrolment, ended_on)
    WHERE enrolment.enrolment = given.enrolment`;
}

export async function setYearGroups(
  tx: Tx,
  changed: readonly { enrolment: string; yearGroup: number }[],
): Promise<void> {
  await tx.rows`
    UPDATE enrolment SET year_group = given.year_group
    FROM unnest(${changed.map(({ enrolment }) => enrolment)}::uuid[], ${changed.map(({ yearGroup }) => yearGroup)}::smallint[])
      AS given (enrolment, year_group)
    WHERE enrolment.enrolment = given.enrolment`;
}

interface Told {
  readonly enrolment: string;
  readonly child: number;
  readonly urn: string;
  readonly registration: Registration;
  readonly year_group: number | null;
  readonly starts_on: string;
  readonly ends_on: string | null;
  readonly count_from: string;
  readonly count_to: string | null;
}

/**
 * Says how enrolments stand now: the named ones, and all of the named children; their schools are locked by the caller. Counting starts
 * with the later of care and enrolment, and ends with the earlier (VS-22).
 */
export async function tellEnrolments(tx: Tx, named: readonly string[], children: readonly number[]): Promise<void> {
  const rows = await tx.rows<Told>`
    SELECT enrolment, child, urn, registration, year_group,
      to_char(starts_on, 'YYYY-MM-DD') AS starts_on, to_char(ends_on, 'YYYY-MM-DD') AS ends_on,
      to_char(greatest(starts_on, in_care_from), 'YYYY-MM-DD') AS count_from,
      to_char(least(ends_on, in_care_to), 'YYYY-MM-DD') AS count_to
    FROM enrolment JOIN child USING (child)
    WHERE enrolment = ANY(${named}::uuid[]) OR child = ANY(${children}::int[]) ORDER BY urn, enrolment`;
  for (const row of rows) {
    tx.emit(enrolmentRecorded, {
      la: tx.la,
      urn: row.urn,
      enrolment: row.enrolment,
      child: row.child,
      from: row.starts_on,
      to: row.ends_on ?? undefined,
      registration: row.registration,
      yearGroup: row.year_group ?? undefined,
      countFrom: row.count_from,
      countTo: row.count_to ?? undefined,
    });
  }
}
