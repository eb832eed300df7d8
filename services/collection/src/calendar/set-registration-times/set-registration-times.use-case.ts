import { Injectable } from '@nestjs/common';
import { setRegistrationTimes, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { dropTimes, lockCalendar, readTimes, sameTimes, storeTimes } from '../registration-time.store';
import { tellTimes } from '../term-dates.store';

/** A school's own registration times (VS-02). With the authority's it has none of its own, and follows them from then on. */
@Injectable()
export class SetRegistrationTimes {
  constructor(private readonly acts: Acts) {}

  async run(
    { urn, am, pm }: InputOf<typeof setRegistrationTimes>,
    by: Person,
  ): Promise<OutputOf<typeof setRegistrationTimes>> {
    return this.acts.own(setRegistrationTimes, by, async (tx) => {
      await tx.one`SELECT urn FROM school_link WHERE urn = ${urn}`;
      await lockCalendar(tx);
      const times = await readTimes(tx);
      const before = times.schools.find((school) => school.urn === urn) ?? times.default;
      const after = { am, pm };
      await (sameTimes(after, times.default) ? dropTimes(tx, urn) : storeTimes(tx, urn, after));
      await tellTimes(tx);
      tx.audit({ object: urn, images: [{ before: { am: before.am, pm: before.pm }, after }] });
      return after;
    });
  }
}
