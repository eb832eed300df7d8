import { Injectable } from '@nestjs/common';
import { endRelease, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { urnOf } from '../../appointment/acting-for';
import { endAppointments } from '../../appointment/appointment.store';
import { changed } from '../../changes/changes.store';
import { useCode } from '../../code/accepted-code.store';
import { CasesKeys } from '../../keys';
import { Notices } from '../../notice/notice.store';
import { tellOfEnd } from '../../notice/tell-of-appointments';
import { ownContactsOf } from '../../person/person.store';
import { schoolOrganisation } from '../../organisation/organisation.store';
import { lockSchool } from '../../school/school.store';
import type { ReleaseRow } from '../release.store';

/** The school ends a release, and with it every appointment under it (NC-12). Asked again it ends nothing more. */
@Injectable()
export class EndRelease {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly notices: Notices,
  ) {}

  async run({ release: id, reason }: InputOf<typeof endRelease>, by: Person): Promise<OutputOf<typeof endRelease>> {
    return this.acts.shared(endRelease, by, async (tx) => {
      await useCode(tx, by, 'release.ended');
      const urn = urnOf(by.organisation);
      if (urn === undefined) throw new Refusal('not-found');
      await lockSchool(tx, urn);
      const release = await tx.one<ReleaseRow>`SELECT * FROM shown_release WHERE id = ${id} AND urn = ${urn}`;
      const ended = await this.end(tx, release, by);
      tx.audit({ object: id, reason, facts: { urn, company: release.company, ended } });
      await changed(tx, [schoolOrganisation(urn), release.company]);
      return { release: id, ended: ended.length };
    });
  }

  private async end(tx: Tx, release: ReleaseRow, by: Person): Promise<string[]> {
    if (release.ended_at !== null) return [];
    await tx.rows`
      UPDATE release SET ended_at = ${tx.now}, ended_by = ${by.account}, because = 'ended-by-school' WHERE id = ${release.id}`;
    const under = await tx.rows<{
      id: string;
    }>`SELECT id FROM appointment WHERE release = ${release.id} AND ended_at IS NULL`;
    const ended = await endAppointments(
      tx,
      under.map((row) => row.id),
      'release-ended',
    );
    await tellOfEnd(tx, { notices: this.notices, keys: this.keys }, ended, by.account);
    await this.tell(tx, release, by);
    return ended.map((row) => row.id);
  }

  /** The manager, and the school's other contacts; whoever did it knows it already. */
  private async tell(tx: Tx, release: ReleaseRow, by: Person): Promise<void> {
    const news = {
      kind: 'release-ended',
      facts: { school: release.school_name, company: release.company_name },
    } as const;
    const own = await ownContactsOf(tx, schoolOrganisation(release.urn));
    const others = own.map(({ account }) => account).filter((account) => account !== by.account);
    await this.notices.tellPeople(tx, [release.manager], { ...news, link: '/company/schools' });
    await this.notices.tellPeople(tx, others, { ...news, link: '/school/contacts' });
  }
}
