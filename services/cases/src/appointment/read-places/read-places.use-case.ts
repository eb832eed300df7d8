import { Injectable } from '@nestjs/common';
import { placesOfASchool, readPlaces, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { CasesKeys } from '../../keys';
import { nameOf, ownContactsOf } from '../../person/person.store';
import { releaseOf, releasesOfSchool, stateOf, type ReleaseRow } from '../../release/release.store';
import { findSchool } from '../../school/school.store';
import { schoolActedFor } from '../acting-for';
import { appointmentOf, freedAt, holdersOf, type AppointmentRow } from '../appointment.store';

type Places = OutputOf<typeof readPlaces>['places'];

/** The fifteen places of the school one acts for, with its releases and its own contacts (NC-07, NC-13). */
@Injectable()
export class ReadPlaces {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
  ) {}

  async run(by: Person): Promise<OutputOf<typeof readPlaces>> {
    return this.acts.shared(readPlaces, by, async (tx) => {
      const urn = await schoolActedFor(tx, by);
      const { name, head } = await findSchool(tx, urn);
      const holders = await holdersOf(tx, urn);
      const releases = await releasesOfSchool(tx, urn);
      const own = await ownContactsOf(tx, `school-${urn}`);
      const places = this.allPlaces(holders, await freedAt(tx, urn));
      tx.audit({ object: urn, facts: { taken: holders.length } });
      return {
        school: { urn, name, head: head ?? undefined },
        places,
        releases: releases.map((row) => releaseOf(row, this.keys)),
        ownContacts: own.map((person) => ({ account: person.account, name: nameOf(this.keys, person) })),
        headNotice: owedNotice(releases),
        now: tx.now.toISOString(),
      };
    });
  }

  private allPlaces(holders: readonly AppointmentRow[], freed: ReadonlyMap<number, Date>): Places {
    return Array.from({ length: placesOfASchool }, (_, index) => {
      const place = index + 1;
      const holder = holders.find((row) => row.place === place);
      if (holder) return { place, appointment: appointmentOf(holder, this.keys) };
      return { place, freeSince: freed.get(place)?.toISOString() };
    });
  }
}

/** Owed since the register first showed the head who holds a release up (NC-13). */
function owedNotice(releases: readonly ReleaseRow[]): OutputOf<typeof readPlaces>['headNotice'] {
  const onHold = releases.find((row) => stateOf(row) === 'head-changed');
  if (!onHold?.head_shown_at) return undefined;
  return {
    owedSince: onHold.head_shown_at.toISOString(),
    signedBy: onHold.signed_by,
    onRegister: onHold.head ?? undefined,
  };
}
