import { Badge, type BadgeTone } from '@tutela/ui';
import type { ReactNode } from 'react';
import './places.css';

/** One of a school's fifteen places as it is drawn (NC-07). */
export interface PlaceShown {
  place: number;
  look: 'live' | 'waits' | 'free' | 'other';
  badge?: { tone: BadgeTone; words: string };
  /** Who has it, or that it is free. */
  name: ReactNode;
  /** Whose employee, or why. */
  second?: ReactNode;
  /** Since when, or until when. */
  since?: string;
  act?: ReactNode;
}

/** All fifteen, in order, five across; a row each on a telephone. A place keeps its number also when it is free. */
export function PlaceGrid({ label, places }: { label: string; places: readonly PlaceShown[] }) {
  return (
    <ol className="po-place-grid" aria-label={label}>
      {places.map(({ place, look, badge, name, second, since, act }) => (
        <li key={place} data-look={look}>
          <span className="po-place-number">
            <span className="tu-hidden">Place </span>
            {place}
          </span>
          {badge ? <Badge tone={badge.tone}>{badge.words}</Badge> : null}
          <p className="po-place-name">
            {name}
            {second ? <span className="po-place-second">{second}</span> : null}
          </p>
          {since || act ? (
            <p className="po-place-foot">
              {since ? <span>{since}</span> : null}
              {act}
            </p>
          ) : null}
        </li>
      ))}
    </ol>
  );
}
