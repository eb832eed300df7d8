import { dayInWords, type Session } from '@tutela/education';
import { sessionWords } from '../words/glossary';
import { Mark, markPropsOf } from './Mark';
import { markInWords, type MarkData } from './mark-words';
import type { CalendarDay } from './year-plan';

interface Line {
  day: CalendarDay;
  session: Session;
  mark: MarkData;
}

function linesOf(days: readonly CalendarDay[]): Line[] {
  const newestFirst = days.toSorted((one, other) => other.on.localeCompare(one.on));
  return newestFirst.flatMap((day) =>
    (['PM', 'AM'] as const).flatMap((session) => {
      const mark = session === 'AM' ? day.am : day.pm;
      return mark ? [{ day, session, mark }] : [];
    }),
  );
}

/** The same year as a plain table, a row a session, newest first: nothing lazy, everything findable. */
export function YearTable({ days, caption }: { days: readonly CalendarDay[]; caption: string }) {
  return (
    <div className="tu-table-box" role="region" aria-label={caption} tabIndex={0}>
      <table className="tu-table" data-density="compact">
        <caption className="tu-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Day</th>
            <th scope="col">Session</th>
            <th scope="col">Mark</th>
            <th scope="col">Came from</th>
          </tr>
        </thead>
        <tbody>
          {linesOf(days).map(({ day, session, mark }) => (
            <tr key={`${day.on}-${session}`}>
              <th scope="row">{dayInWords(day.on)}</th>
              <td>{sessionWords[session]}</td>
              <td>
                <span className="tu-mark-words">
                  <Mark {...markPropsOf(mark)} on={day.on} session={session} words={false} />
                  {markInWords(mark, day.on)}
                </span>
              </td>
              <td>{mark.sourceWords ?? day.sourceWords ?? 'not known'}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
