import { Injectable } from '@nestjs/common';
import { endAppointment, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person, type Tx } from '@tutela/platform';
import { changed } from '../../changes/changes.store';
import { useCode } from '../../code/accepted-code.store';
import { CasesKeys } from '../../keys';
import { Notices } from '../../notice/notice.store';
import { tellOfEnd } from '../../notice/tell-of-appointments';
import { schoolOrganisation } from '../../organisation/organisation.store';
import { lockSchool } from '../../school/school.store';
import { urnOf } from '../acting-for';
import { endAppointments, findAppointment, type AppointmentRow } from '../appointment.store';

/**
 * A school ends any appointment at it, a company's manager one of the own company, at once (NC-12). Asked again it changes nothing and
 * answers the same; the place is free for the next (NC-07).
 */
@Injectable()
export class EndAppointment {
  constructor(
    private readonly acts: Acts,
    private readonly keys: CasesKeys,
    private readonly notices: Notices,
  ) {}

  async run(
    { appointment: id, reason }: InputOf<typeof endAppointment>,
    by: Person,
  ): Promise<OutputOf<typeof endAppointment>> {
    return this.acts.shared(endAppointment, by, async (tx) => {
      await useCode(tx, by, 'appointment.ended');
      const { urn, company } = await ownAppointment(tx, id, by);
      await lockSchool(tx, urn);
      const because = urnOf(by.organisation) === undefined ? 'ended-by-company' : 'ended-by-school';
      const ended = await endAppointments(tx, [id], because);
      await tellOfEnd(tx, { notices: this.notices, keys: this.keys }, ended, by.account);
      tx.audit({ object: id, reason, facts: { urn, company, because, changed: ended.length > 0 } });
      await changed(tx, [schoolOrganisation(urn), company]);
      return { appointment: id, state: 'ended' };
    });
  }
}

/** Another school's or company's appointment answers like one that does not exist (security.md rule 3). */
async function ownAppointment(tx: Tx, id: string, by: Person): Promise<AppointmentRow> {
  const row = await findAppointment(tx, id);
  const isOwn = by.organisation === schoolOrganisation(row.urn) || by.organisation === row.company;
  if (!isOwn) throw new Refusal('not-found');
  return row;
}
