import { dayShort } from '@tutela/education';
import { DayCell } from './DayCell';
import type { PlannedWeek } from './year-plan';
import { monthTight } from './year-words';
import type { GridProps } from './year-grid';

const weekdays = ['Mon', 'Tue', 'Wed', 'Thu', 'Fri'];

interface Run {
  key: string;
  words: string;
  weeks: number;
  first: boolean;
}

/** Neighbouring weeks of one half term with the same words over them. */
function runsOf(weeks: readonly PlannedWeek[], wordsOf: (week: PlannedWeek) => string): Run[] {
  const runs: Run[] = [];
  for (const week of weeks) {
    const last = runs.at(-1);
    const words = wordsOf(week);
    if (last && !week.first && last.words === words) last.weeks += 1;
    else runs.push({ key: week.monday, words, weeks: 1, first: week.first });
  }
  return runs;
}

/** The month of one week would touch the next one's: it is there for those who do not see the grid. */
function isTooNarrow(run: Run, next: Run | undefined): boolean {
  return run.weeks === 1 && next !== undefined && !next.first;
}

function HeadRow({ runs, level }: { runs: readonly Run[]; level: 'half-term' | 'month' }) {
  return (
    <tr className="tu-year-head" data-level={level}>
      <td role="gridcell" />
      {runs.map((run, index) => (
        <th key={run.key} scope="colgroup" colSpan={run.weeks} data-first={run.first ? '' : undefined}>
          <span className={isTooNarrow(run, runs[index + 1]) ? 'tu-hidden' : 'tu-year-head-words'}>{run.words}</span>
        </th>
      ))}
    </tr>
  );
}

/** Weeks across, Monday to Friday down, the week's percentage at the foot. */
export function WeeksAcross({ weeks, halfTermNames, active, chosen, today }: GridProps) {
  return (
    <>
      <thead>
        <HeadRow level="half-term" runs={runsOf(weeks, (week) => halfTermNames[week.halfTerm] ?? '')} />
        <HeadRow level="month" runs={runsOf(weeks, (week) => monthTight(week.monday))} />
        <tr className="tu-year-head" data-level="monday">
          <td role="gridcell" />
          {weeks.map((week) => (
            <th key={week.monday} scope="col" data-first={week.first ? '' : undefined}>
              <span className="tu-hidden">Week of {dayShort(week.monday)}</span>
              <span aria-hidden="true">{Number(week.monday.slice(8))}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weekdays.map((name, index) => (
          <tr key={name}>
            <th scope="row" className="tu-year-side">
              {name}
            </th>
            {weeks.map((week) => {
              const day = week.days[index];
              if (!day) return null;
              return (
                <DayCell
                  key={day.on}
                  day={day}
                  first={week.first}
                  active={day.on === active}
                  chosen={day.on === chosen}
                  today={day.on === today}
                />
              );
            })}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" className="tu-year-side">
            Week %
          </th>
          {weeks.map((week) => (
            <td
              role="gridcell"
              key={week.monday}
              className="tu-year-percent"
              data-first={week.first ? '' : undefined}
              data-low={week.percent !== undefined && week.percent < 90 ? '' : undefined}
            >
              {week.percent === undefined || week.percent >= 100 ? null : week.percent}
            </td>
          ))}
        </tr>
      </tfoot>
    </>
  );
}
