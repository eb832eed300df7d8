import { percentInWords } from '@tutela/education';
import { useId, type ReactNode } from 'react';
import { Mark } from '../mark/Mark';
import { ChartSheet } from './ChartSheet';

export interface AbsenceBar {
  /** "Autumn 1". */
  name: string;
  /** Shares of possible sessions, 0 to 1; undefined where the server suppressed a small number. */
  authorised: number | undefined;
  unauthorised: number | undefined;
}

interface AbsenceBarsProps {
  title: string;
  hint?: ReactNode;
  bars: readonly AbsenceBar[];
  /** The last day counted: the key's marks look as on that day. */
  on: string;
  /** Makes a figure of the table a link down to its marks. */
  link?: (bar: AbsenceBar, words: string) => ReactNode;
}

const underFive = 'under 5';
const percent = (share: number | undefined): string => (share === undefined ? underFive : percentInWords(share));
const missed = ({ authorised, unauthorised }: AbsenceBar): number | undefined =>
  authorised === undefined || unauthorised === undefined ? undefined : authorised + unauthorised;

/** Room to the right of the longest bar for its figure, in percent of the width. */
const longest = 76;

/** Sessions missed by half term: ruled for authorised, solid for unauthorised, so it needs no colour. Bars start at 0. */
export function AbsenceBars({ title, hint, bars, on, link }: AbsenceBarsProps) {
  const pattern = useId();
  const most = Math.max(...bars.map((bar) => missed(bar) ?? 0), 0.001);
  const widthOf = (share: number | undefined): number => ((share ?? 0) / most) * longest;
  const table = {
    head: ['Half term', 'Authorised', 'Unauthorised', 'Missed'],
    rows: bars.map((bar) => {
      const words = percent(missed(bar));
      return {
        key: bar.name,
        cells: [bar.name, percent(bar.authorised), percent(bar.unauthorised), link ? link(bar, words) : words],
      };
    }),
  };
  return (
    <ChartSheet title={title} hint={hint} table={table}>
      <svg className="tu-hidden" aria-hidden="true" focusable="false">
        <pattern id={pattern} width="8" height="6" patternUnits="userSpaceOnUse">
          <rect className="tu-bar-ground" width="8" height="6" />
          <rect className="tu-bar-rule" width="8" height="2.5" />
        </pattern>
      </svg>
      <ul className="tu-bars" aria-label={title}>
        {bars.map((bar) => (
          <li key={bar.name}>
            <span className="tu-bar-name">{bar.name}</span>
            <span className="tu-hidden">
              authorised {percent(bar.authorised)}, unauthorised {percent(bar.unauthorised)}, together
            </span>
            <svg className="tu-bar" width="100%" height="26" focusable="false">
              <rect
                className="tu-bar-authorised"
                y="0.75"
                height="24.5"
                width={`${widthOf(bar.authorised)}%`}
                fill={`url(#${pattern})`}
              />
              <rect
                className="tu-bar-unauthorised"
                height="26"
                x={`${widthOf(bar.authorised)}%`}
                width={`${widthOf(bar.unauthorised)}%`}
              />
              <text className="tu-bar-figure" x={`${widthOf(missed(bar))}%`} dx="8" y="18">
                {percent(missed(bar))}
              </text>
            </svg>
          </li>
        ))}
      </ul>
      <ul className="tu-mark-key" aria-label="Key">
        <li>
          <Mark code="I" on={on} session="AM" words={false} /> Authorised
        </li>
        <li>
          <Mark code="O" on={on} session="AM" words={false} /> Unauthorised
        </li>
      </ul>
    </ChartSheet>
  );
}
