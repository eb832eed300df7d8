import type { ReactNode } from 'react';

interface FigureProps {
  /** The number as words show it: "91.2%". */
  value: ReactNode;
  /** What it counts. */
  words: ReactNode;
  /** A second, smaller line. */
  small?: ReactNode;
  badge?: ReactNode;
  /** The one figure the page is about. */
  main?: boolean;
}

/** One ruled sheet of figures, side by side. */
export function FigureRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <ul className="tu-figures" aria-label={label}>
      {children}
    </ul>
  );
}

export function Figure({ value, words, small, badge, main }: FigureProps) {
  return (
    <li className="tu-figure" data-main={main ? '' : undefined}>
      <p className="tu-figure-value">{value}</p>
      <p className="tu-figure-words">{words}</p>
      {small ? <p className="tu-small">{small}</p> : null}
      {badge}
    </li>
  );
}
