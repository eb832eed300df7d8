import type { AuditImage, Image } from '@tutela/platform';
import type { RowValues } from '../list-row.rules';
import type { Ending } from './endings.rules';
import type { StoredPlan } from './store-plans';

/** A child's record before and after a list, as the audit log keeps it; of a new child only after (VS-13). */
export function imageOfPlan({ child, record, before, after, move, rolls }: StoredPlan): AuditImage {
  const urn = record?.enrolment?.urn;
  const known = record?.subsidiary ?? [];
  const ended = new Set(rolls.ends.map(({ enrolment }) => enrolment));
  const stay = known.filter(({ enrolment }) => !ended.has(enrolment));
  return {
    child,
    before: before && imageOf(before, urn, known),
    after: imageOf(after, move?.to ?? urn, [...stay, ...rolls.starts]),
  };
}

export function imageOfEnding({ record, on }: Ending): AuditImage {
  return { child: record.child, before: { inCareTo: record.inCareTo ?? null }, after: { inCareTo: on } };
}

function imageOf(values: RowValues, urn: string | undefined, second: readonly { readonly urn: string }[]): Image {
  const subsidiaryAt = second.map((one) => one.urn).join(' ');
  return { ...values, urn: urn ?? null, ...(subsidiaryAt === '' ? {} : { subsidiaryAt }) };
}
