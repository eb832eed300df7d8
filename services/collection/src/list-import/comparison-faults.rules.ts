import { dayInTable } from '@tutela/education';
import { runsInto } from '../child/care.rules';
import type { ChildRecord } from '../child/child-record';
import type { CheckedListRow } from './checked-list';
import { Findings, type RowFault } from './findings';
import type { RowsOfChild } from './rows-of-child';

/** A period in care that would begin before the one before it has ended (VS-22). */
export function careFaults({ values }: CheckedListRow, record: ChildRecord | undefined): RowFault[] {
  if (!values || !record) return [];
  const { inCareFrom } = values;
  const end = runsInto(record.care, inCareFrom);
  if (end === undefined) return [];
  const findings = new Findings();
  findings.add('In care from', 'care-runs-into-earlier', { day: dayInTable(inCareFrom), end: dayInTable(end) });
  return findings.faults;
}

/** A second roll is at a school of its own, once. Which school a row means may be chosen after it was checked. */
export function secondRollFaults(
  row: CheckedListRow,
  { main, rollsAt }: RowsOfChild,
  record: ChildRecord | undefined,
): RowFault[] {
  const findings = new Findings();
  const { outcome, found } = row.school;
  if (outcome === 'not-given') findings.add('School URN', 'subsidiary-without-school');
  const mainUrn = main?.school.found?.urn ?? record?.enrolment?.urn;
  if (found && (found.urn === mainUrn || (rollsAt.get(found.urn) ?? 0) > 1))
    findings.add('School URN', 'subsidiary-same-school', { school: found.name });
  return findings.faults;
}
