import { Injectable } from '@nestjs/common';
import { placesOfASchool, readPlaces, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { CasesKeys } from '../../keys';
import { nameOf, ownContactsOf } from '../../person/person.store';
import { isOnHold, longestOwed, owedSince } from '../../head/owed-notice';
import { releaseOf, releasesOfSchool, type ReleaseRow } from '../../release/release.store';
import { findSchool } from '../../school/school.store';
import { schoolSeenBy } from '../acting-for';
import { appointmentOf, freedAt, holdersOf, type AppointmentRow } from '../appointment.store';

type Places = OutputOf<typeof readPlaces>['places'];

/**
 * The fifteen places of the school one acts for, with its releases and its own contacts (NC-07, NC-13). An outside contact sees people and
 * releases of the own company, and of others only that a place is taken (NC-23).
 */
@Injectable()
export class ReadPlaces {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof readPlaces>> {
    return this.acts.shared(readPlaces, by, async (tx) => {
      const { urn, onlyCompany } = await schoolSeenBy(tx, by);
      const { name, head } = await findSchool(tx, urn);
      const holders = await holdersOf(tx, urn);
      const all = await releasesOfSchool(tx, urn);
      const releases = onlyCompany === undefined ? all : all.filter((row) => row.company === onlyCompany);
      const own = await ownContactsOf(tx, `school-${urn}`);
      const places = this.allPlaces(holders, await freedAt(tx, urn), onlyCompany);
      tx.audit({ object: urn, facts: { taken: holders.length } });
      return {
        school: { urn, name, head: head ?? undefined },
        places,
        releases: releases.map((row) => releaseOf(row, this.keys)),
        ownContacts: own.map((person) => ({ account: person.account, name: nameOf(this.keys, person) })),
        headNotice: onlyCompany === undefined ? owedNotice(all) : undefined,
        now: tx.now.toISOString(),
      };
    });
  }

  private allPlaces(
    holders: readonly AppointmentRow[],
    freed: ReadonlyMap<number, Date>,
    onlyCompany: string | undefined,
  ): Places {
    return Array.from({ length: placesOfASchool }, (_, index) => {
      const place = index + 1;
      const holder = holders.find((row) => row.place === place);
      if (holder && onlyCompany !== undefined && holder.company !== onlyCompany) return { place, other: true };
      if (holder) return { place, appointment: appointmentOf(holder, this.keys) };
      return { place, freeSince: freed.get(place)?.toISOString() };
    });
  }
}

/** What the school owes for the release that has waited longest (NC-13). */
function owedNotice(releases: readonly ReleaseRow[]): OutputOf<typeof readPlaces>['headNotice'] {
  const [onHold] = longestOwed(releases.filter(isOnHold));
  if (!onHold) return undefined;
  return {
    owedSince: owedSince(onHold).toISOString(),
    signedBy: onHold.signed_by,
    onRegister: onHold.head ?? undefined,
  };
}
