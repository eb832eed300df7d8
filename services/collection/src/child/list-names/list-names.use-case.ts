import { Injectable } from '@nestjs/common';
import { listNames, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, LaKeys, type Person } from '@tutela/platform';
import { readProfiles } from '../child.store';
import { shownName } from '../profile';

type Out = OutputOf<typeof listNames>;

/** Who the numbers are, for the whole roster in one audited read; the page keeps it in memory only (VS-01, VS-13). */
@Injectable()
export class ListNames {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
  ) {}

  async run(_input: InputOf<typeof listNames>, by: Person): Promise<Out> {
    return this.acts.own(listNames, by, async (tx) => {
      const profiles = await readProfiles(tx, this.keys);
      tx.audit({ children: [...profiles.keys()] });
      const names = [...profiles].map(([child, profile]) => ({
        child,
        ...shownName(profile),
        birthDate: profile.birthDate,
        localId: profile.localId,
        socialWorker: profile.socialWorker,
        placement: profile.placement,
      }));
      return { names };
    });
  }
}
