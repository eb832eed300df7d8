import type { Day } from '@tutela/education';
import { memo } from 'react';
import { Mark, markPropsOf } from './Mark';
import type { MarkData } from './mark-words';
import type { PlannedDay } from './year-plan';
import { dayLine } from './year-words';

interface DayCellProps {
  day: PlannedDay;
  /** The one day of the grid that Tab reaches. */
  active: boolean;
  chosen: boolean;
  today: boolean;
  first: boolean;
}

/** One day: the button is what is pressed, the two sessions are what is seen. Its events are heard by the grid. */
export const DayCell = memo(function DayCell({ day, active, chosen, today, first }: DayCellProps) {
  return (
    <td role="gridcell" className="tu-year-cell" data-first={first ? '' : undefined} aria-selected={chosen}>
      <button
        type="button"
        className="tu-day"
        data-on={day.on}
        data-state={day.state}
        tabIndex={active ? 0 : -1}
        aria-current={today ? 'date' : undefined}
      >
        <SessionMark mark={day.am} on={day.on} session="AM" />
        <SessionMark mark={day.pm} on={day.on} session="PM" />
        <span className="tu-hidden">{dayLine(day)}</span>
      </button>
    </td>
  );
});

function SessionMark({ mark, on, session }: { mark: MarkData | undefined; on: Day; session: 'AM' | 'PM' }) {
  if (!mark) return <span className="tu-day-none" />;
  return <Mark {...markPropsOf(mark)} on={on} session={session} size="small" words={false} />;
}
