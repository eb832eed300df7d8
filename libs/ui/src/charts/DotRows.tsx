import { percentInWords } from '@tutela/education';
import type { ReactNode } from 'react';
import { ChartSheet } from './ChartSheet';
import { scaleOf, shareOf, type Scale } from './scale';

export interface DotRow {
  /** "Year 9". */
  name: string;
  /** Rates 0 to 1; undefined where there is none. */
  now: number | undefined;
  before: number | undefined;
}

interface DotRowsProps {
  title: string;
  hint?: ReactNode;
  rows: readonly DotRow[];
  nowWords?: string;
  beforeWords?: string;
  /** A dotted line with a name, as a rate: 0.9. */
  threshold?: number;
  /** Makes the figure a link down to its marks. */
  link?: (row: DotRow, words: string) => ReactNode;
}

const percent = (rate: number | undefined): string => (rate === undefined ? 'no figure' : percentInWords(rate));

/** Then and now side by side: an open diamond and a filled circle on one ruled line each. */
export function DotRows(props: DotRowsProps) {
  const { title, hint, rows, nowWords = 'this year', beforeWords = 'last year', threshold, link } = props;
  const rates = rows.flatMap(({ now, before }) => [now, before]).filter((rate) => rate !== undefined);
  const scale = scaleOf([...rates, ...(threshold === undefined ? [] : [threshold])].map((rate) => rate * 100));
  const figure = (row: DotRow): ReactNode => (link ? link(row, percent(row.now)) : percent(row.now));
  const table = {
    head: ['Group', nowWords, beforeWords],
    rows: rows.map((row) => ({ key: row.name, cells: [row.name, figure(row), percent(row.before)] })),
  };
  return (
    <ChartSheet title={title} hint={hint} table={table} aside={<DotKey now={nowWords} before={beforeWords} />}>
      <div className="tu-dots">
        <div className="tu-dots-row tu-dots-axis" aria-hidden="true">
          <svg className="tu-dots-line" width="100%" height="20" focusable="false">
            {scale.ticks.map((tick) => (
              <text key={tick} x={`${xOf(scale, tick)}%`} y="14" textAnchor="middle">
                {tick}%
              </text>
            ))}
          </svg>
        </div>
        <ul aria-label={title}>
          {rows.map((row) => (
            <li key={row.name} className="tu-dots-row">
              <span className="tu-dots-name">{row.name}</span>
              <Dots row={row} scale={scale} threshold={threshold} />
              <span className="tu-dots-figure">{figure(row)}</span>
              <span className="tu-hidden">
                {beforeWords} {percent(row.before)}
              </span>
            </li>
          ))}
        </ul>
        {threshold === undefined ? null : (
          <p className="tu-small">
            Dotted: {percentInWords(threshold).replace('.0', '')}, below it is persistent absence.
          </p>
        )}
      </div>
    </ChartSheet>
  );
}

/** Percent of the width; the margins of `tu-dots-line` leave room at both ends for the half of a dot or of a label. */
const xOf = (scale: Scale, value: number): number => shareOf(scale, value) * 100;

function Dots({ row, scale, threshold }: { row: DotRow; scale: Scale; threshold: number | undefined }) {
  const now = row.now === undefined ? undefined : xOf(scale, row.now * 100);
  const before = row.before === undefined ? undefined : xOf(scale, row.before * 100);
  return (
    <svg className="tu-dots-line" width="100%" height="32" aria-hidden="true" focusable="false">
      {scale.ticks.map((tick) => (
        <line key={tick} className="tu-chart-rule" x1={`${xOf(scale, tick)}%`} x2={`${xOf(scale, tick)}%`} y2="32" />
      ))}
      {threshold === undefined ? null : (
        <line
          className="tu-chart-threshold"
          x1={`${xOf(scale, threshold * 100)}%`}
          x2={`${xOf(scale, threshold * 100)}%`}
          y2="32"
        />
      )}
      {now !== undefined && before !== undefined ? (
        <line className="tu-dots-way" x1={`${before}%`} x2={`${now}%`} y1="16" y2="16" />
      ) : null}
      {before === undefined ? null : (
        <svg x={`${before}%`} y="16" overflow="visible">
          <Diamond />
        </svg>
      )}
      {now === undefined ? null : <circle className="tu-dot-now" cx={`${now}%`} cy="16" r="7.5" />}
    </svg>
  );
}

function Diamond() {
  return <path className="tu-dot-before" d="M-6.5 0 0-6.5 6.5 0 0 6.5Z" />;
}

function DotKey({ now, before }: { now: string; before: string }) {
  return (
    <span className="tu-dot-key">
      <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
        <circle className="tu-dot-now" r="7" />
      </svg>
      {now}
      <svg width="16" height="16" viewBox="-8 -8 16 16" aria-hidden="true" focusable="false">
        <Diamond />
      </svg>
      {before}
    </span>
  );
}
