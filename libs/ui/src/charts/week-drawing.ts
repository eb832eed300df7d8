import { percentInWords } from '@tutela/education';
import { endNames, type EndName, type NameText } from './end-names';
import { scaleOf, shareOf, type Scale } from './scale';
import type { SeriesLook, WeekLinePoint, WeekLineSeries } from './week-series';

const left = 52;
const top = 10;
const plotHeight = 290;
const below = 30;
const namesWidth = 160;
const narrow = 520;
/** A short month and the room around it. */
const tickWidth = 36;

export interface DrawnSeries {
  name: string;
  words: string;
  look: SeriesLook;
  /** SVG path; a missing week breaks the line. */
  path: string;
  points: readonly ({ x: number; y: number } | undefined)[];
}

export interface WeekDrawing {
  width: number;
  height: number;
  plot: { left: number; right: number; top: number; bottom: number };
  /** The names at the lines' ends; undefined where there is no room and they stand under the plot. */
  names: readonly EndName[] | undefined;
  lines: readonly { y: number; words: string }[];
  ticks: readonly { x: number; words: string }[];
  threshold: { y: number; words: string; rate: string } | undefined;
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
  const scale = scaleOf(valuesOf(series, threshold?.rate));
  const bottom = top + plotHeight;
  const yOf = (rate: number): number => bottom - shareOf(scale, rate * 100) * plotHeight;
  const names = width < narrow ? undefined : endNames(textsOf(series, threshold, yOf), bottom);
  const plot = { left, right: names ? width - namesWidth : width - 18, top, bottom };
  const gap = (plot.right - plot.left) / Math.max(1, weeks.length - 1);
  const xs = weeks.map((_, index) => plot.left + index * gap);
  return {
    width,
    height: plot.bottom + below,
    plot,
    names,
    lines: linesOf(scale, yOf),
    ticks: apart(weeks.flatMap(({ tick }, index) => (tick ? [{ x: xs[index] ?? left, words: tick }] : []))),
    threshold: threshold && { y: yOf(threshold.rate), words: threshold.words, rate: wholePercent(threshold.rate) },
    series: series.map((one) => drawSeries(one, xs, yOf)),
    xs,
    weekAt: (x) => Math.min(weeks.length - 1, Math.max(0, Math.round((x - plot.left) / gap))),
  };
}

/** A month of one week makes way for the next where the two would run together. */
const apart = (ticks: WeekDrawing['ticks']): WeekDrawing['ticks'] =>
  ticks.filter(({ x }, index) => (ticks[index + 1]?.x ?? Infinity) - x >= tickWidth);

const wholePercent = (rate: number): string => `${Math.round(rate * 100)}%`;

const latestOf = ({ rates }: WeekLineSeries): number | undefined => rates.findLast((rate) => rate !== undefined);

const latestInWords = (series: WeekLineSeries): string => {
  const latest = latestOf(series);
  return latest === undefined ? '' : percentInWords(latest);
};

/** What stands at the lines' ends, each at the height of its line's last figure. */
function textsOf(series: Given['series'], threshold: Given['threshold'], yOf: (rate: number) => number): NameText[] {
  const ends = series.map((one): NameText => {
    const latest = latestOf(one);
    return { name: one.name, words: latestInWords(one), y: latest === undefined ? top : yOf(latest) };
  });
  if (!threshold) return ends;
  const { rate, words } = threshold;
  return [...ends, { name: `Dotted: ${wholePercent(rate)}`, words, y: yOf(rate) }];
}

function valuesOf(series: readonly WeekLineSeries[], threshold: number | undefined): number[] {
  const rates = series.flatMap((one) => one.rates).filter((rate) => rate !== undefined);
  return [...rates, ...(threshold === undefined ? [] : [threshold])].map((rate) => rate * 100);
}

function linesOf(scale: Scale, yOf: (rate: number) => number): WeekDrawing['lines'] {
  return scale.ticks.map((tick) => ({ y: yOf(tick / 100), words: `${tick}%` }));
}

function drawSeries(series: WeekLineSeries, xs: readonly number[], yOf: (rate: number) => number): DrawnSeries {
  const points = xs.map((x, index) => {
    const rate = series.rates[index];
    return rate === undefined ? undefined : { x, y: yOf(rate) };
  });
  return { name: series.name, look: series.look, words: latestInWords(series), points, path: pathOf(points) };
}

function pathOf(points: DrawnSeries['points']): string {
  return points
    .map((point, index) => (point ? `${points[index - 1] ? 'L' : 'M'}${point.x.toFixed(1)} ${point.y.toFixed(1)}` : ''))
    .join('');
}
