import type { Day } from '@tutela/education';
import { MarkPair } from '@tutela/ui';
import type { RegisterChild } from './register';
import { todayWords, weekdayShort } from './today.words';

/** The weekdays over the strip, each as wide as its pair. */
export function Weekdays({ days }: { days: readonly Day[] }) {
  return (
    <span className="po-days po-weekdays">
      {days.map((day) => (
        <span key={day}>{weekdayShort(day)}</span>
      ))}
    </span>
  );
}

interface DaysBeforeProps {
  days: readonly Day[];
  before: RegisterChild['before'];
}

/** A child's days before, each under its weekday; where the school was closed that day its place stays empty. */
export function DaysBefore({ days, before }: DaysBeforeProps) {
  return (
    <span className="po-days po-weekdays">
      {days.map((day) => {
        const marks = before.find(({ on }) => on === day);
        return (
          <span key={day}>
            <span className="tu-hidden">{weekdayShort(day)} </span>
            {marks ? (
              <MarkPair am={{ code: marks.am ?? null }} pm={{ code: marks.pm ?? null }} on={day} size="strip" />
            ) : (
              <span className="tu-hidden">{todayWords.schoolClosed}</span>
            )}
          </span>
        );
      })}
    </span>
  );
}
