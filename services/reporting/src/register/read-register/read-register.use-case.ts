import { Injectable } from '@nestjs/common';
import { readRegister, type InputOf, type OutputOf } from '@tutela/contracts';
import { addDays, londonDay, schoolYearOf, sessionPosition } from '@tutela/education';
import { Acts, type Person } from '@tutela/platform';
import { readChildSessions } from '../../figures/child-sessions.store';
import { toDecideAt } from '../../figures/enrolment-year.store';
import { readHeard } from '../../school/school.store';
import { Window } from '../../figures/window';
import { registerRow, schoolsOfDay } from '../register-row.rules';

/** Longer than the summer holidays and a week: the five open days before 1 September are in July. */
const lookBackDays = 70;

/** The register of a day, wherever the children are educated (VS-01). */
@Injectable()
export class ReadRegister {
  constructor(private readonly acts: Acts) {}

  async run(input: InputOf<typeof readRegister>, by: Person): Promise<OutputOf<typeof readRegister>> {
    return this.acts.own(readRegister, by, async (tx) => {
      const on = input.on ?? londonDay(tx.now);
      const window = new Window(addDays(on, -lookBackDays), on);
      const { children, schools } = await readChildSessions(tx, window);
      const toDecide = await toDecideAt(tx, schoolYearOf(on), sessionPosition(on, 'AM'));
      const schoolOf = schoolsOfDay(schools, on, window.from);
      const day = { on, window, schoolOf, toDecide, heard: await readHeard(tx) };
      const rows = children.map((child) => registerRow(child, day)).filter((row) => row !== undefined);

      tx.audit({ children: rows.map((row) => row.child), facts: { on } });
      const open = schools.isOpen(on);
      const urns = new Set(rows.flatMap(({ urn, am, pm }) => [urn, am.urn, pm.urn]));
      return {
        on,
        open,
        lastOpenDay: open ? undefined : schools.lastOpenBefore(on),
        asOf: tx.now.toISOString(),
        nextChangeAt: schools.nextDueAt(urns, on)?.toISOString(),
        rows,
      };
    });
  }
}
