import { Injectable } from '@nestjs/common';
import { readMyAppointments, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import type { AppointmentRow } from '../appointment.store';

/** A person's own appointments at all schools, those that have ended included (NC-06). */
@Injectable()
export class ReadMyAppointments {
  constructor(private readonly acts: Acts) {}

  async run(by: Person): Promise<OutputOf<typeof readMyAppointments>> {
    return this.acts.shared(readMyAppointments, by, async (tx) => {
      const rows = await tx.rows<AppointmentRow>`
        SELECT * FROM shown_appointment WHERE account = ${by.account} ORDER BY asked_at DESC, id`;
      return { appointments: rows.map(mineOf) };
    });
  }
}

function mineOf(row: AppointmentRow): OutputOf<typeof readMyAppointments>['appointments'][number] {
  return {
    appointment: row.id,
    urn: row.urn,
    schoolName: row.school_name,
    state: row.state,
    liveSince: row.live_since?.toISOString(),
    heldUntil: row.held_until ?? undefined,
    endedAt: row.ended_at?.toISOString(),
    because: row.because ?? undefined,
  };
}
