import { Injectable } from '@nestjs/common';
import { confirmCareDates, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, LaKeys, type Person } from '@tutela/platform';
import { readRecords, type ChildRecord } from '../../child/child-record';
import { settleLists } from '../../list-import/list-import.store';
import { countsOf } from '../care-answer';
import { keepCareBefore } from '../care-before.store';
import { confirmReturn, mustBeOpen, readReturnImport } from '../care-import.store';
import { isWhole } from '../checked-return';
import { compareReturn, type ComparedReturn } from '../return-comparison';
import { imageOfCare } from '../care-image';
import { storeCareDates, type CarePlan } from '../store-care-dates';

/**
 * An officer confirms the care dates of a checked return: those of every child that is in order, in one transaction (VS-22). Children who
 * are at fault or not on the list are left as they are. The same return again changes nothing.
 */
@Injectable()
export class ConfirmCareDates {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
  ) {}

  async run(input: InputOf<typeof confirmCareDates>, by: Person): Promise<OutputOf<typeof confirmCareDates>> {
    return this.acts.own(confirmCareDates, by, async (tx) => {
      // One list or return at a time in an authority: the second then meets what the first has made of the records.
      await tx.one`SELECT one FROM collection_state FOR UPDATE`;
      const stored = await readReturnImport(tx, this.keys, input.import, by);
      mustBeOpen(stored);
      if (!isWhole(stored.value)) throw new Refusal('return-is-not-whole');

      const records = await readRecords(tx, this.keys);
      const compared = compareReturn(stored.value, records, await this.keys.laKey(tx.rows, tx.la));
      const plans = plansOf(compared);
      await storeCareDates(tx, plans);
      await keepCareBefore(
        tx,
        input.import,
        plans.map(({ record }) => record),
      );
      await confirmReturn(tx, this.keys, input.import, plans.length);
      if (plans.length > 0) await settleLists(tx, this.keys);

      const { changed, same, faulty, notOnList, shortBreaks } = countsOf(compared);
      const counts = { changed, same, faulty, notOnList };
      tx.audit({
        object: input.import,
        children: plans.map(({ child }) => child),
        facts: { ...counts, shortBreaks },
        images: plans.map(imageOfCare),
      });
      return counts;
    });
  }
}

/** For each child whose care dates become others what is done, beside the record of before. */
function plansOf({ children }: ComparedReturn): (CarePlan & { readonly record: ChildRecord })[] {
  return children.flatMap(({ record, change, outcome }) =>
    record && outcome === 'changed' ? [{ child: record.child, record, change }] : [],
  );
}
