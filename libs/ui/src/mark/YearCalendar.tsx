import type { Day } from '@tutela/education';
import { useMediaQuery } from '@mantine/hooks';
import { useMemo, useRef, useState, type KeyboardEvent, type SyntheticEvent } from 'react';
import { dayAfterKey, type GridShape } from './year-keys';
import { planYear, type PlannedDay, type YearPlanData } from './year-plan';
import { dayLine } from './year-words';
import { WeeksAcross } from './WeeksAcross';
import { WeeksDown } from './WeeksDown';

export interface YearCalendarProps extends YearPlanData {
  /** "The year of this child, mark by mark": no name is needed. */
  label: string;
  /** The day whose panel is open under the grid. */
  chosen?: Day;
  /** A day with marks was pressed. */
  onChoose: (on: Day) => void;
}

const telephone = 'screen and (width < 43.75rem)';
const weeksAtFirst = 9;

/** The day that an event of the grid happened on. */
function dayOfEvent(event: SyntheticEvent): Day | undefined {
  const target = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-on]') : null;
  return target?.dataset['on'];
}

/** The day that Tab reaches first: today, or the last one before it. */
function startOf(days: readonly PlannedDay[], today: Day): Day {
  return days.findLast((day) => day.on <= today)?.on ?? days[0]?.on ?? today;
}

/** A child's year, one tab stop: weeks across on a wide screen and in print, a row a week on a telephone. */
export function YearCalendar({ label, chosen, onChoose, halfTerms, days, today }: YearCalendarProps) {
  const weeks = useMemo(() => planYear({ halfTerms, days, today }), [halfTerms, days, today]);
  const all = useMemo(() => weeks.flatMap((week) => week.days), [weeks]);
  const shape: GridShape = useMediaQuery(telephone, false, { getInitialValueInEffect: false })
    ? 'weeks-down'
    : 'weeks-across';
  const [active, setActive] = useState(() => chosen ?? startOf(all, today));
  const [pointed, setPointed] = useState<Day>();
  const [whole, setWhole] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const begun = weeks.filter((week) => week.monday <= today);
  const shown = shape === 'weeks-across' ? weeks : whole ? begun : begun.slice(-weeksAtFirst);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const to = dayAfterKey(shown, active, event.key, today, shape);
    if (to === undefined) return;
    event.preventDefault();
    box.current?.querySelector<HTMLElement>(`[data-on="${to}"]`)?.focus();
  };
  const onFocus = (event: SyntheticEvent): void => {
    const on = dayOfEvent(event);
    if (!on) return;
    setActive(on);
    setPointed(on);
  };
  const onClick = (event: SyntheticEvent): void => {
    const on = dayOfEvent(event);
    if (all.find((day) => day.on === on)?.state === 'school') onChoose(on ?? '');
  };
  const line = all.find((day) => day.on === pointed);
  const focusable = shown.some((week) => week.days.some((day) => day.on === active))
    ? active
    : (shown.at(-1)?.days[0]?.on ?? '');
  const Grid = shape === 'weeks-across' ? WeeksAcross : WeeksDown;
  return (
    <div className="tu-year">
      <p className="tu-year-line tu-screen-only">
        {line ? dayLine(line) : 'Point at a day, or go through them with the arrow keys, to see what was recorded.'}
      </p>
      <div
        ref={box}
        className="tu-year-scroll"
        onKeyDown={onKeyDown}
        onFocus={onFocus}
        onClick={onClick}
        onMouseOver={(event) => setPointed(dayOfEvent(event) ?? pointed)}
      >
        <table role="grid" aria-label={label} className="tu-year-grid" data-shape={shape}>
          <Grid
            weeks={shown}
            halfTermNames={halfTerms.map((term) => term.name)}
            active={focusable}
            chosen={chosen}
            today={today}
          />
        </table>
      </div>
      {shape === 'weeks-down' && !whole && begun.length > weeksAtFirst ? (
        <button type="button" className="tu-button tu-button-quiet" onClick={() => setWhole(true)}>
          Show the whole year, {begun.length - weeksAtFirst} weeks more
        </button>
      ) : null}
    </div>
  );
}
