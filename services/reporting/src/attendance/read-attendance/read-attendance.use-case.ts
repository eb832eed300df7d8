import { Injectable } from '@nestjs/common';
import { readAttendance, Refusal, type InputOf, type OutputOf } from '@tutela/contracts';
import { schoolYearOf, schoolYearStart } from '@tutela/education';
import { Acts, type Person } from '@tutela/platform';
import { readChildSessions } from '../../figures/child-sessions.store';
import { KindCounts } from '../../figures/session-kind';
import { Window } from '../../figures/window';
import { childAttendance, isShown } from '../child-attendance.rules';

type Input = InputOf<typeof readAttendance>;

const mostSchoolYears = 2;

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

function mustBeAWindow({ from, to }: Input): void {
  if (from > to) throw new Refusal('bad-input', undefined, [{ path: 'to', code: 'before-from' }]);
  const years = firstYear(to) - firstYear(from) + 1;
  if (years > mostSchoolYears)
    throw new Refusal('bad-input', undefined, [{ path: 'to', code: 'too-many-school-years' }]);
}

function firstYear(day: string): number {
  return Number(schoolYearStart(schoolYearOf(day)).slice(0, 4));
}
