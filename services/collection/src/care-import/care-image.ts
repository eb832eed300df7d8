import type { AuditImage } from '@tutela/platform';
import type { CarePeriod } from '../child/care.rules';
import type { CarePlan } from './store-care-dates';

/** A child's changed periods in care before and after a return or its taking back, as the audit log keeps them: ISO 8601 intervals, '..' for an open end (VS-13). */
export function imageOfCare({ child, change: { before, after } }: CarePlan): AuditImage {
  return { child, before: { care: intervals(before) }, after: { care: intervals(after) } };
}

function intervals(periods: readonly CarePeriod[]): string {
  return periods.map(({ from, to = '..' }) => `${from}/${to}`).join(' ');
}
