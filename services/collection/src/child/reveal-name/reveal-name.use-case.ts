import { Injectable } from '@nestjs/common';
import { Refusal, revealName, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, LaKeys, type Person } from '@tutela/platform';
import { readProfiles } from '../child.store';
import { shownName } from '../profile';

/** The name behind one number, shown to the operator's security staff for a reason that stands in the authority's own log (VS-13). */
@Injectable()
export class RevealName {
  constructor(
    private readonly acts: Acts,
    private readonly keys: LaKeys,
  ) {}

  async run({ la, child, reason }: InputOf<typeof revealName>, by: Person): Promise<OutputOf<typeof revealName>> {
    await this.mustBeSetUp(la, by);
    return this.acts.inLa(la, revealName, by, async (tx) => {
      const profile = (await readProfiles(tx, this.keys, [child])).get(child);
      if (!profile) throw new Refusal('not-found');
      tx.audit({ object: String(child), children: [child], reason });
      const { forename, surname } = shownName(profile);
      return { name: `${forename} ${surname}` };
    });
  }

  /** An authority that is not there has no database to be out of reach: it is simply not found. */
  private async mustBeSetUp(la: string, by: Person): Promise<void> {
    const contract = { audit: { notAudited: 'the act in the log of the authority is audited' } };
    await this.acts.shared(contract, by, (tx) => tx.one`SELECT la FROM authority WHERE la = ${la} AND step = 'ready'`);
  }
}
