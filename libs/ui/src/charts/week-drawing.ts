import { percentInWords } from '@tutela/education';
import { scaleOf, shareOf, spread, type Scale } from './scale';
import type { SeriesLook, WeekLinePoint, WeekLineSeries } from './WeekLine';

const left = 52;
const top = 10;
const plotHeight = 290;
const below = 30;
const namesWidth = 136;
const narrow = 520;
const nameApart = 46;

export interface DrawnSeries {
  name: string;
  words: string;
  look: SeriesLook;
  /** SVG path; a missing week breaks the line. */
  path: string;
  points: readonly ({ x: number; y: number } | undefined)[];
  nameY: number;
}

export interface WeekDrawing {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** On a narrow screen the names stand under the plot. */
  namesBeneath: boolean;
  lines: readonly { y: number; words: string }[];
  ticks: readonly { x: number; words: string }[];
  threshold: { y: number; nameY: number; words: string; rate: string } | undefined;
  series: readonly DrawnSeries[];
  xs: readonly number[];
  weekAt: (x: number) => number;
}

interface Given {
  weeks: readonly WeekLinePoint[];
  series: readonly WeekLineSeries[];
  threshold: { rate: number; words: string } | undefined;
  width: number;
}

/** Where everything of the chart lies, in px; pure, so that it can be tested without a screen. */
export function drawWeeks({ weeks, series, threshold, width }: Given): WeekDrawing {
  const namesBeneath = width < narrow;
  const plot = { left, right: namesBeneath ? width - 18 : width - namesWidth, top, bottom: top + plotHeight };
  const scale = scaleOf(valuesOf(series, threshold?.rate));
  const yOf = (rate: number): number => plot.bottom - shareOf(scale, rate * 100) * plotHeight;
  const gap = (plot.right - plot.left) / Math.max(1, weeks.length - 1);
  const xs = weeks.map((_, index) => plot.left + index * gap);
  const points = series.map(({ rates }) =>
    xs.map((x, index) => {
      const rate = rates[index];
      return rate === undefined ? undefined : { x, y: yOf(rate) };
    }),
  );
  const ends = points.map((list) => list.findLast((point) => point !== undefined)?.y ?? plot.top);
  const nameYs = spread(threshold ? [...ends, yOf(threshold.rate)] : ends, nameApart, plot.bottom - 24);
  return {
    width,
    height: plot.bottom + below,
    plot,
    namesBeneath,
    lines: linesOf(scale, yOf),
    ticks: weeks.flatMap(({ tick }, index) => (tick ? [{ x: xs[index] ?? left, words: tick }] : [])),
    threshold: threshold && {
      y: yOf(threshold.rate),
      nameY: nameYs.at(-1) ?? 0,
      words: threshold.words,
      rate: `${Math.round(threshold.rate * 100)}%`,
    },
    series: series.map((one, index) => drawSeries(one, points[index] ?? [], nameYs[index] ?? 0)),
    xs,
    weekAt: (x) => Math.min(weeks.length - 1, Math.max(0, Math.round((x - plot.left) / gap))),
  };
}

function valuesOf(series: readonly WeekLineSeries[], threshold: number | undefined): number[] {
  const rates = series.flatMap((one) => one.rates).filter((rate) => rate !== undefined);
  return [...rates, ...(threshold === undefined ? [] : [threshold])].map((rate) => rate * 100);
}

function linesOf(scale: Scale, yOf: (rate: number) => number): WeekDrawing['lines'] {
  return scale.ticks.map((tick) => ({ y: yOf(tick / 100), words: `${tick}%` }));
}

function drawSeries({ name, look, rates }: WeekLineSeries, points: DrawnSeries['points'], nameY: number): DrawnSeries {
  const latest = rates.findLast((rate) => rate !== undefined);
  return { name, look, points, nameY, path: pathOf(points), words: latest === undefined ? '' : percentInWords(latest) };
}

function pathOf(points: DrawnSeries['points']): string {
  return points
    .map((point, index) => (point ? `${points[index - 1] ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}` : ''))
    .join('');
}
