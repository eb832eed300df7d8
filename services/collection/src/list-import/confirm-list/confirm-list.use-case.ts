import { Injectable } from '@nestjs/common';
import { confirmList, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { londonDay } from '@tutela/education';
import { Acts, LaKeys, type Person, type Tx } from '@tutela/platform';
import { giveUpReturns } from '../../care-import/care-import.store';
import { readRecords } from '../../child/child-record';
import type { CheckedList } from '../checked-list';
import { countsOf } from '../list-answer';
import { compareList, type ComparedRow, type Comparison } from '../list-comparison';
import { mustBeOpen, readList, settleLists } from '../list-import.store';
import { planOf, type ChildPlan } from '../list-plan.rules';
import { endingsOf } from './endings.rules';
import { imageOfEnding, imageOfPlan } from './list-image';
import { storePlans } from './store-plans';

/**
 * An officer confirms a checked list: all of it in one transaction or nothing (VS-15). Children the list does not name are kept unless
 * the officer says that care has ended (VS-22). The same list again changes nothing.
 */
@Injectable()
export class ConfirmList {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
  ) {}

  async run(input: InputOf<typeof confirmList>, by: Person): Promise<OutputOf<typeof confirmList>> {
    return this.acts.own(confirmList, by, async (tx) => {
      // One list at a time in an authority: the second then meets what the first has made of the records.
      await tx.one`SELECT one FROM collection_state FOR UPDATE`;
      const stored = await readList(tx, this.keys, input.import, by);
      mustBeOpen(stored);

      const today = londonDay(tx.now);
      const comparison = await this.compare(tx, stored.list, today);
      mustBeInOrder(comparison);
      const endings = endingsOf(input.missing, comparison.missing, today);
      const plans = comparison.rows.flatMap((row) => planOfRow(row, stored.list, today));
      const changes = await storePlans(tx, this.keys, plans, endings);
      await settleLists(tx, this.keys, input.import);
      await giveUpReturns(tx, this.keys);

      const { new: created, changed, same } = countsOf(comparison);
      const counts = { new: created, changed, same, ended: endings.length };
      tx.audit({
        object: input.import,
        children: [...changes.map(({ child }) => child), ...endings.map(({ record }) => record.child)],
        facts: counts,
        images: [...changes.map(imageOfPlan), ...endings.map(imageOfEnding)],
      });
      return counts;
    });
  }

  private async compare(tx: Tx, list: CheckedList, today: string): Promise<ReturnType<typeof compareList>> {
    const records = await readRecords(tx, this.keys);
    const laKey = await this.keys.laKey(tx.rows, tx.la);
    return compareList(list, { records, laKey, today, schoolName: (urn) => urn });
  }
}

function mustBeInOrder(comparison: Comparison): void {
  const { faulty, toChoose } = countsOf(comparison);
  if (faulty + toChoose > 0) throw new Refusal('list-has-faults', { faulty, toChoose });
}

/** One plan for each child: what a row of a second roll says is in that of its main row. */
function planOfRow(compared: ComparedRow, { headings }: CheckedList, today: string): ChildPlan[] {
  const { row, change } = compared;
  return change === 'same' || row.registration || !row.values ? [] : [planOf(compared, row.values, headings, today)];
}
