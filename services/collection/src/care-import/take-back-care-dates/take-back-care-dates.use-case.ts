import { Injectable } from '@nestjs/common';
import { takeBackCareDates, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, LaKeys, type Person } from '@tutela/platform';
import { readCare } from '../../child/care.store';
import { settleLists } from '../../list-import/list-import.store';
import { readCareBefore } from '../care-before.store';
import { changeTo } from '../care-change.rules';
import { imageOfCare } from '../care-image';
import { giveUpReturns, readReturnImport, setTakenBack } from '../care-import.store';
import { storeCareDates } from '../store-care-dates';

/**
 * An officer takes a confirmed return back: every child has the care dates that it had before, in one transaction (VS-22, ADR 0014). Refused
 * where anything has changed the dates of one of them since. Marks that lie outside the dates stay, and are not counted (ADR 0008).
 */
@Injectable()
export class TakeBackCareDates {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
  ) {}

  async run(input: InputOf<typeof takeBackCareDates>, by: Person): Promise<OutputOf<typeof takeBackCareDates>> {
    return this.acts.own(takeBackCareDates, by, async (tx) => {
      // As lists and returns do: no care dates change between reading and writing them.
      await tx.one`SELECT one FROM collection_state FOR UPDATE`;
      const were = await readCareBefore(tx, await readReturnImport(tx, this.keys, input.import, by));
      const care = await readCare(tx);
      const plans = [...were].map(([child, periods]) => ({ child, change: changeTo(care.get(child) ?? [], periods) }));
      await storeCareDates(tx, plans);
      await setTakenBack(tx, input.import);
      await giveUpReturns(tx, this.keys);
      await settleLists(tx, this.keys);
      tx.audit({
        object: input.import,
        children: [...were.keys()],
        facts: { children: were.size },
        images: plans.map(imageOfCare),
      });
      return { children: were.size };
    });
  }
}
