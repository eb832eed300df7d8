import type { AuditImage, Image } from '@tutela/platform';
import type { RowValues } from '../list-row.rules';
import type { Ending } from './endings.rules';
import type { StoredPlan } from './store-plans';

/** A child's record before and after a list, as the audit log keeps it; of a new child only after (VS-13). */
export function imageOfPlan({ child, record, before, after, move }: StoredPlan): AuditImage {
  const urn = record?.enrolment?.urn;
  return { child, before: before && imageOf(before, urn), after: imageOf(after, move?.to ?? urn) };
}

export function imageOfEnding({ record, on }: Ending): AuditImage {
  return { child: record.child, before: { inCareTo: record.inCareTo ?? null }, after: { inCareTo: on } };
}

function imageOf(values: RowValues, urn: string | undefined): Image {
  return { ...values, urn: urn ?? null };
}
