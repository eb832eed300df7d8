import { Injectable } from '@nestjs/common';
import { readAttendance, type InputOf, type OutputOf } from '@tutela/contracts';
import { Acts, type Person } from '@tutela/platform';
import { readChildSessions } from '../../figures/child-sessions.store';
import { KindCounts } from '../../figures/session-kind';
import { Window } from '../../figures/window';
import { childAttendance, isShown } from '../child-attendance.rules';
import { mustBeAWindow } from '../window-asked.rules';

type Input = InputOf<typeof readAttendance>;

/** Attendance over a window of days, of each child and of all together week by week (VS-01, VS-29). */
@Injectable()
export class ReadAttendance {
  constructor(private readonly acts: Acts) {}

  async run(input: Input, by: Person): Promise<OutputOf<typeof readAttendance>> {
    mustBeAWindow(input);
    return this.acts.own(readAttendance, by, async (tx) => {
      const window = new Window(input.from, input.to);
      const { children } = await readChildSessions(tx, window);
      const weeks = window.mondays.map(() => new KindCounts());
      const rows = children
        .filter((child) => isShown(child, window))
        .map((child) => childAttendance(child, window, weeks));

      tx.audit({ children: rows.map((row) => row.child), facts: { from: input.from, to: input.to } });
      return {
        from: input.from,
        to: input.to,
        asOf: tx.now.toISOString(),
        rows,
        weeks: weeks.map((counts, index) => ({ monday: window.mondays[index] ?? '', figures: counts.figures() })),
      };
    });
  }
}
