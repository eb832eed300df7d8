import { Injectable } from '@nestjs/common';
import { Refusal, setTermDates, type InputOf, type OutputOf } from '@tutela/contracts';
import { schoolYearFrom } from '@tutela/education';
import { Acts, type Person } from '@tutela/platform';
import { lockCalendar } from '../registration-time.store';
import { imageOf, termDatesFault } from '../term-dates.rules';
import { readTermDates, storeTermDates, tellCalendar } from '../term-dates.store';

/** The half terms and closed days of a school year, whole (VS-29). Figures follow; no mark that has come is lost by it. */
@Injectable()
export class SetTermDates {
  constructor(private readonly acts: Acts) {}

  async run(input: InputOf<typeof setTermDates>, by: Person): Promise<OutputOf<typeof setTermDates>> {
    const year = schoolYearFrom(Number(input.year));
    const after = { halfTerms: input.halfTerms, closedOn: input.closedOn.toSorted() };
    const fault = termDatesFault(year, after);
    if (fault) throw new Refusal('bad-input', undefined, [fault]);
    return this.acts.own(setTermDates, by, async (tx) => {
      await lockCalendar(tx);
      const before = await readTermDates(tx, year);
      await storeTermDates(tx, year, after);
      await tellCalendar(tx, year);
      tx.audit({ object: year, images: [{ before: before && imageOf(before), after: imageOf(after) }] });
      return after;
    });
  }
}
