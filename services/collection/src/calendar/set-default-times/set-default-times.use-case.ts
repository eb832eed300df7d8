import { Injectable } from '@nestjs/common';
import { setDefaultTimes, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { dropTimes, lockCalendar, readTimes, sameTimes, storeTimes } from '../registration-time.store';
import { tellTimes } from '../term-dates.store';

/** The registration times of every school without its own (VS-02). A school that had these already follows them from now on. */
@Injectable()
export class SetDefaultTimes {
  constructor(private readonly acts: Acts) {}

  async run(after: InputOf<typeof setDefaultTimes>, by: Person): Promise<OutputOf<typeof setDefaultTimes>> {
    return this.acts.own(setDefaultTimes, by, async (tx) => {
      await lockCalendar(tx);
      const { default: before, schools } = await readTimes(tx);
      await storeTimes(tx, null, after);
      for (const { urn, ...own } of schools) if (sameTimes(own, after)) await dropTimes(tx, urn);
      await tellTimes(tx);
      tx.audit({ object: `la-${tx.la}`, images: [{ before, after }] });
      return after;
    });
  }
}
