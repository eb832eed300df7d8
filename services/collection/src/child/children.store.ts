import { randomInt } from 'node:crypto';
import { enrolmentRecorded, type DataOf, type Registration } from '@tutela/contracts';
import { addDays } from '@tutela/education';
import type { LaKeys, Tx } from '@tutela/platform';
import { gapsBetween, type CarePeriod } from './care.rules';
import { beginCare } from './care.store';
import { localIdIndex, sealProfile, type Profile } from './profile';

const smallest = 100_000;
const largest = 9_999_999;

export interface ChildDates {
  readonly inCareFrom: string;
  readonly inCareTo?: string;
  readonly placementFrom?: string;
}

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
    INSERT INTO child (child, local_id_index, profile_sealed, placement_from)
    SELECT * FROM unnest(${numbers}::int[], ${values.map(({ profile }) => localIdIndex(laKey, profile.localId))}::bytea[],
      ${sealed}::bytea[], ${values.map(({ placementFrom }) => placementFrom ?? null)}::date[])`;
  await beginCare(
    tx,
    values.map(({ inCareFrom: from, inCareTo: to }, place) => ({ child: numberAt(numbers, place), from, to })),
  );
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

export interface ChangedChild extends Pick<ChildValues, 'profile' | 'placementFrom'> {
  readonly child: number;
}

/** New profiles and placements of children on record; the local id stays who they are found by. */
export async function changeChildren(tx: Tx, keys: LaKeys, changed: readonly ChangedChild[]): Promise<void> {
  if (changed.length === 0) return;
  const numbers = changed.map(({ child }) => child);
  const childKeys = await keys.childKeys(tx.rows, tx.la, numbers);
  const kept = changed.flatMap((values) => {
    const key = childKeys.get(values.child);
    return key ? [{ ...values, sealed: sealProfile(key, tx.la, values.child, values.profile) }] : [];
  });
  await tx.rows`
    UPDATE child SET profile_sealed = given.profile_sealed, placement_from = given.placement_from
    FROM unnest(${kept.map(({ child }) => child)}::int[], ${kept.map(({ sealed }) => sealed)}::bytea[],
      ${kept.map(({ placementFrom }) => placementFrom ?? null)}::date[]) AS given (child, profile_sealed, placement_from)
    WHERE child.child = given.child`;
}

export interface NewEnrolment {
  readonly child: number;
  readonly urn: string;
  readonly from: string;
  readonly registration: Registration;
  readonly yearGroup?: number;
  /** Nobody said since when: `from` is the start of the school year. */
  readonly startAssumed?: boolean;
}

/** Puts children on rolls; the schools' rows are there and locked by the caller. Returns the enrolments. */
export async function createEnrolments(tx: Tx, values: readonly NewEnrolment[]): Promise<string[]> {
  const ids = values.map(() => tx.newId());
  await tx.rows`
    INSERT INTO enrolment (enrolment, child, urn, starts_on, registration, year_group, start_assumed)
    SELECT * FROM unnest(${ids}::uuid[], ${values.map(({ child }) => child)}::int[], ${values.map(({ urn }) => urn)}::text[],
      ${values.map(({ from }) => from)}::date[], ${values.map(({ registration }) => registration)}::text[],
      ${values.map(({ yearGroup }) => yearGroup ?? null)}::smallint[], ${values.map(({ startAssumed = false }) => startAssumed)}::boolean[])`;
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
  /** Its days in care, oldest first; none where the child was out of care all the time. */
  readonly stretches: readonly { readonly from: string; readonly to: string | null }[];
}

/**
 * Says how enrolments stand now: the named ones, and all of the named children; their schools are locked by the caller. Counting starts
 * with the later of care and enrolment, and ends with the earlier (VS-22); between two periods in care nothing is counted. With history
 * it starts before a mark is owed.
 */
export async function tellEnrolments(tx: Tx, named: readonly string[], children: readonly number[]): Promise<void> {
  const rows = await tx.rows<Told>`
    SELECT enrolment, child, urn, registration, year_group,
      to_char(starts_on, 'YYYY-MM-DD') AS starts_on, to_char(ends_on, 'YYYY-MM-DD') AS ends_on,
      ARRAY(
        SELECT jsonb_build_object('from', to_char(first_day, 'YYYY-MM-DD'), 'to', to_char(last_day, 'YYYY-MM-DD'))
        FROM enrolment_days WHERE enrolment_days.enrolment = enrolment.enrolment ORDER BY first_day) AS stretches
    FROM enrolment
    WHERE enrolment = ANY(${named}::uuid[]) OR child = ANY(${children}::int[]) ORDER BY urn, enrolment`;
  for (const row of rows) {
    const days = countedDays(row);
    tx.emit(enrolmentRecorded, {
      la: tx.la,
      urn: row.urn,
      enrolment: row.enrolment,
      child: row.child,
      from: row.starts_on,
      to: row.ends_on ?? undefined,
      registration: row.registration,
      yearGroup: row.year_group ?? undefined,
      ...days,
      owedFrom: days.countFrom < row.starts_on ? row.starts_on : undefined,
    });
  }
}

type CountedDays = Pick<DataOf<typeof enrolmentRecorded>, 'countFrom' | 'countTo' | 'gaps'>;

function countedDays({ starts_on, stretches: told }: Told): CountedDays {
  const stretches = told.map(({ from, to }): CarePeriod => ({ from, to: to ?? undefined }));
  const [first, last] = [stretches[0], stretches.at(-1)];
  // Out of care from first to last: it ends before it begins, so that no day of it counts.
  if (!first || !last) return { countFrom: starts_on, countTo: addDays(starts_on, -1) };
  const gaps = gapsBetween(stretches);
  return { countFrom: first.from, countTo: last.to, gaps: gaps.length > 0 ? gaps : undefined };
}
