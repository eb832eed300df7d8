import { Refusal, type confirmList, type InputOf } from '@tutela/contracts';
import type { ChildRecord } from '../../child/child-record';

export interface Ending {
  readonly record: ChildRecord;
  readonly on: string;
}

/** The missing children of whom a person says that care has ended; all others are kept (VS-22). Refuses who is not missing, and days that cannot be. */
export function endingsOf(
  named: InputOf<typeof confirmList>['missing'],
  missing: readonly ChildRecord[],
  today: string,
): Ending[] {
  const byNumber = new Map(missing.map((record) => [record.child, record]));
  return named.map(({ child, careEndedOn: on }, place) => {
    const record = byNumber.get(child);
    if (!record) throw wrong(place, 'child', 'not-missing');
    byNumber.delete(child);
    if (on > today || on < record.inCareFrom) throw wrong(place, 'careEndedOn', 'not-in-care-then');
    return { record, on };
  });
}

function wrong(place: number, field: string, code: string): Refusal {
  return new Refusal('bad-input', undefined, [{ path: `missing.${place}.${field}`, code }]);
}
