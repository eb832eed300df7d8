import { Link } from '@tanstack/react-router';
import { addDays, attendanceRate } from '@tutela/education';
import { AbsenceBars, DotRows, Sheets, WeekLine, type WeekLineSeries } from '@tutela/ui';
import type { ReactNode } from 'react';
import type { Explored } from './attendance.queries';
import type { Window } from './attendance.search';
import { attendanceWords as words, tickOf } from './attendance.words';
import type { Group } from './figures';
import { halfTermsOf } from './figures';

const persistentBelow = 0.9;
const weeksInYear = 52;

/** All children week by week, and by half term. */
export function WeekCharts({ attendance, before, halfTerms, window }: Explored & { window: Window }) {
  const weeks = attendance.weeks.filter(({ figures }) => figures.possible > 0);
  const terms = halfTermsOf(attendance.weeks, halfTerms);
  if (weeks.length < 2) return null;
  return (
    <Sheets shape="wide-left">
      <WeekLine
        title={words.weeks}
        hint={words.weeksHint}
        weeks={weeks.map(({ monday }, index) => ({
          key: monday,
          words: words.weekOf(monday),
          tick: tickAt(
            weeks.map((week) => week.monday),
            index,
          ),
        }))}
        series={seriesOf(weeks, before?.weeks, words.now[window])}
        threshold={{ rate: persistentBelow, words: words.threshold }}
        link={({ key }, figure) => (
          <Link
            from="/attendance"
            to="/attendance"
            search={(old) => ({ ...old, window: 'own' as const, from: key, to: addDays(key, 6) })}
          >
            {figure}
          </Link>
        )}
      />
      <AbsenceBars
        title={words.bars}
        hint={words.barsHint}
        on={attendance.to}
        bars={terms.map(({ term, figures }) => ({
          name: term.name,
          authorised: figures.authorised / figures.possible,
          unauthorised: figures.unauthorised / figures.possible,
        }))}
        link={({ name }, figure) => {
          const term = terms.find((one) => one.term.name === name)?.term;
          return (
            <Link
              from="/attendance"
              to="/attendance"
              search={(old) => ({ ...old, window: 'own' as const, from: term?.from, to: term?.to })}
            >
              {figure}
            </Link>
          );
        }}
      />
    </Sheets>
  );
}

/** A month's name stands under its first week. */
function tickAt(mondays: readonly string[], index: number): string | undefined {
  const month = tickOf(mondays[index] ?? '');
  return index === 0 || tickOf(mondays[index - 1] ?? '') !== month ? month : undefined;
}

function seriesOf(
  weeks: Explored['attendance']['weeks'],
  before: Explored['attendance']['weeks'] | undefined,
  name: string,
): WeekLineSeries[] {
  const now: WeekLineSeries = {
    name,
    look: 'subject',
    rates: weeks.map(({ figures }) => attendanceRate(figures)),
  };
  if (!before) return [now];
  const rateOf = new Map(before.map(({ monday, figures }) => [monday, attendanceRate(figures)]));
  const rates = weeks.map(({ monday }) => rateOf.get(addDays(monday, -7 * weeksInYear)));
  return rates.some((rate) => rate !== undefined) ? [now, { name: words.before, look: 'comparison', rates }] : [now];
}

interface YearGroupDotsProps {
  groups: readonly Group[];
  before: readonly Group[] | undefined;
  window: Window;
}

/** Year groups then and now; a figure leads to its children. */
export function YearGroupDots({ groups, before, window }: YearGroupDotsProps) {
  const rows = groups
    .filter(({ key, rate }) => key !== '' && rate !== undefined)
    .toSorted((one, other) => Number(one.key) - Number(other.key));
  const link = (name: string, figure: string): ReactNode => {
    const year = Number(rows.find((row) => row.name === name)?.key);
    return (
      <Link from="/attendance" to="/attendance" search={(old) => ({ ...old, year, group: 'child' as const })}>
        {figure}
        <span className="tu-hidden"> in {name}</span>
      </Link>
    );
  };
  if (rows.length === 0) return null;
  return (
    <DotRows
      title={words.dots}
      nowWords={words.now[window].toLowerCase()}
      beforeWords={words.before.toLowerCase()}
      threshold={persistentBelow}
      rows={rows.map(({ key, name, rate }) => ({
        name,
        now: rate,
        before: before?.find((one) => one.key === key)?.rate,
      }))}
      link={({ name }, figure) => link(name, figure)}
    />
  );
}
