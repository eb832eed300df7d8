import { Injectable } from '@nestjs/common';
import { placesOfASchool, readCompanySchools, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { appointmentOf, holdersOf, type AppointmentRow } from '../../appointment/appointment.store';
import { CasesKeys } from '../../keys';
import { releaseOf, releasesOfCompany } from '../release.store';

type Schools = OutputOf<typeof readCompanySchools>['schools'];

/** The schools of the company's releases. Its own people by name; of others only that a place is taken. */
@Injectable()
export class ReadCompanySchools {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof readCompanySchools>> {
    return this.acts.shared(readCompanySchools, by, async (tx) => {
      const schools: Schools = [];
      for (const row of await releasesOfCompany(tx, by.organisation)) {
        const places = this.placesSeenBy(by.organisation, await holdersOf(tx, row.urn));
        schools.push({ release: releaseOf(row, this.keys), yours: row.manager === by.account, places });
      }
      tx.audit({ object: by.organisation, facts: { schools: schools.length } });
      return { schools, now: tx.now.toISOString() };
    });
  }

  private placesSeenBy(company: string, holders: readonly AppointmentRow[]): Schools[number]['places'] {
    return Array.from({ length: placesOfASchool }, (_, index) => {
      const place = index + 1;
      const holder = holders.find((row) => row.place === place);
      if (!holder) return { place, taken: 'free' };
      if (holder.company !== company) return { place, taken: 'other' };
      return { place, taken: 'own', appointment: appointmentOf(holder, this.keys) };
    });
  }
}
