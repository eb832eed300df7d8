import { useElementSize } from '@mantine/hooks';
import { percentInWords } from '@tutela/education';
import { useState, type KeyboardEvent, type ReactNode } from 'react';
import { ChartSheet } from './ChartSheet';
import { drawWeeks, type WeekDrawing } from './week-drawing';
import type { WeekLinePoint, WeekLineSeries } from './week-series';
import { WeekLinePlot } from './WeekLinePlot';

interface WeekLineProps {
  title: string;
  hint?: ReactNode;
  weeks: readonly WeekLinePoint[];
  /** Five at most. */
  series: readonly WeekLineSeries[];
  /** A dotted line with its name: `{ rate: 0.9, words: 'below is persistent absence' }`. */
  threshold?: { rate: number; words: string };
  /** Makes a figure of the table a link down to its marks. */
  link?: (week: WeekLinePoint, words: string) => ReactNode;
}

const percent = (rate: number | undefined): string => (rate === undefined ? 'none' : percentInWords(rate));
const widthBeforeMeasured = 640;

function weekLine(week: WeekLinePoint | undefined, series: readonly WeekLineSeries[], index: number): string {
  if (!week) return '';
  return `${week.words}: ${series.map(({ name, rates }) => `${name} ${percent(rates[index])}`).join(', ')}.`;
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowLeft: (at) => at - 1,
  ArrowRight: (at) => at + 1,
  Home: () => 0,
  End: (_at, last) => last,
};

/** A rate week by week. The axis need not start at 0 and says so by its numbers; names stand at the lines' ends. */
export function WeekLine({ title, hint, weeks, series, threshold, link }: WeekLineProps) {
  const { ref, width } = useElementSize();
  const [at, setAt] = useState<number>();
  const drawing: WeekDrawing = drawWeeks({ weeks, series, threshold, width: width || widthBeforeMeasured });
  const last = weeks.length - 1;
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    setAt(Math.min(last, Math.max(0, step(at ?? last + 1, last))));
  };
  const table = {
    head: ['Week', ...series.map(({ name }) => name)],
    rows: weeks.map((week, index) => ({
      key: week.key,
      cells: [
        week.words,
        ...series.map(({ rates }, place) =>
          link && place === 0 ? link(week, percent(rates[index])) : percent(rates[index]),
        ),
      ],
    })),
  };
  return (
    <ChartSheet title={title} hint={hint} table={table}>
      <div
        ref={ref}
        className="tu-week-line"
        role="group"
        tabIndex={0}
        aria-label={`${title}. The arrow keys go week by week.`}
        onKeyDown={onKeyDown}
        onMouseLeave={() => setAt(undefined)}
        onMouseMove={(event) => {
          const box = event.currentTarget.getBoundingClientRect();
          setAt(drawing.weekAt(event.clientX - box.left));
        }}
      >
        <WeekLinePlot drawing={drawing} at={at} />
      </div>
      <p className="tu-chart-said" role="status">
        {at === undefined ? '' : weekLine(weeks[at], series, at)}
      </p>
    </ChartSheet>
  );
}
