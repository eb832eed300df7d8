import { dayShort } from '@tutela/education';
import { DayCell } from './DayCell';
import type { PlannedWeek } from './year-plan';
import type { GridProps } from './year-grid';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

/** A row a week, newest first, under the names of the half terms. */
export function WeeksDown({ weeks, halfTermNames, active, chosen, today }: GridProps) {
  const newestFirst = weeks.toReversed();
  const opensTerm = (week: PlannedWeek, index: number): boolean => newestFirst[index - 1]?.halfTerm !== week.halfTerm;
  return (
    <>
      <thead>
        <tr className="tu-year-head">
          <th scope="col">Week of</th>
          {weekdays.map((name) => (
            <th key={name} scope="col">
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {newestFirst.flatMap((week, index) => [
          opensTerm(week, index) ? (
            <tr key={`${week.monday}-term`}>
              <th scope="colgroup" colSpan={6} className="tu-year-term">
                {halfTermNames[week.halfTerm]}
              </th>
            </tr>
          ) : null,
          <tr key={week.monday}>
            <th scope="row" className="tu-year-side">
              {dayShort(week.monday)}
            </th>
            {week.days.map((day) => (
              <DayCell
                key={day.on}
                day={day}
                first={false}
                active={day.on === active}
                chosen={day.on === chosen}
                today={day.on === today}
              />
            ))}
          </tr>,
        ])}
      </tbody>
    </>
  );
}
