import type { DataOf, marksRecorded } from '@tutela/contracts';
import type { Tx } from '@tutela/platform';
import { countUp } from '../changes/version.store';
import { bySchoolYear, withMarks } from '../figures/enrolment-year.rules';
import { lockYears, storeYears, yearBefore } from '../figures/enrolment-year.store';
import { storeClosedDays, storeHeard } from '../school/school.store';
import { groupBy } from '../figures/group-by';

type Data = DataOf<typeof marksRecorded>;
type MarkOfEvent = Data['marks'][number];

/** Marks of an enrolment that this authority's figures have not met. The order of the topic says it cannot be. */
export class UnknownEnrolment extends Error {}

/** Marks that changed at one school: whole rows of the touched years are read, changed and written back, whatever their number. */
export async function recordMarks(tx: Tx, { urn, marks }: Data, at: string): Promise<void> {
  await storeHeard(tx, urn, at);
  if (marks.length > 0) {
    await mustBeKnown(tx, urn, marks);
    await storeMarks(tx, marks);
    await storeClosedDays(tx, urn, [...new Set(marks.map((mark) => mark.on))]);
  }
  await countUp(tx);
}

async function mustBeKnown(tx: Tx, urn: string, marks: readonly MarkOfEvent[]): Promise<void> {
  const asked = new Set(marks.map((mark) => mark.enrolment));
  const known =
    await tx.rows`SELECT enrolment FROM enrolment WHERE urn = ${urn} AND enrolment = ANY(${[...asked]}::uuid[])`;
  if (known.length < asked.size) throw new UnknownEnrolment();
}

async function storeMarks(tx: Tx, marks: readonly MarkOfEvent[]): Promise<void> {
  const touched = [...groupBy(marks, (mark) => mark.enrolment)].flatMap(([enrolment, own]) =>
    [...bySchoolYear(own)].map(([year, ofYear]) => ({ enrolment, year, marks: ofYear })),
  );
  const before = await lockYears(tx, touched);
  await storeYears(
    tx,
    touched.map((key) => ({ ...key, after: withMarks(yearBefore(before, key), key.marks) })),
  );
}
