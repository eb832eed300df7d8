import { useId } from 'react';
import type { Known, RegisterGroups } from './register';

const order: readonly Known[] = [
  'present',
  'activity',
  'reason',
  'unauthorised',
  'unexplained',
  'missing',
  'unmatched',
];
/** Both are unauthorised absences, and look it; and both have no mark. */
const lookOf = (known: Known): Known => alike[known] ?? known;
const alike: Partial<Record<Known, Known>> = { unauthorised: 'unexplained', unmatched: 'missing' };

const gap = 0.25;
const height = 56;

interface Part {
  known: Known;
  x: number;
  width: number;
}

function partsOf(groups: RegisterGroups): Part[] {
  const shown = order.filter((known) => groups[known].length > 0);
  const all = shown.reduce((sum, known) => sum + groups[known].length, 0);
  const room = 100 - gap * (shown.length - 1);
  let x = 0;
  return shown.map((known) => {
    const width = (groups[known].length / all) * room;
    const part = { known, x, width };
    x += width + gap;
    return part;
  });
}

/** The session as one bar: strokes, rings, bar, solid and dashes, each by its own pattern. The figures under it say the same. */
export function SessionBar({ groups }: { groups: RegisterGroups }) {
  const id = useId();
  const parts = partsOf(groups);
  if (parts.length === 0) return null;
  return (
    <svg className="po-bar" width="100%" height={height} aria-hidden="true" focusable="false">
      <pattern id={`${id}-strokes`} width="14" height={height} patternUnits="userSpaceOnUse">
        <path className="po-bar-stroke" d="M-20 56 15 0M-6 56 29 0M8 56 43 0" />
      </pattern>
      <pattern id={`${id}-rings`} width="20" height="19" patternUnits="userSpaceOnUse">
        <circle className="po-bar-ring" cx="10" cy="9.5" r="6.5" />
      </pattern>
      {parts.map(({ known, x, width }) => (
        <g key={known} className="po-bar-part" data-known={lookOf(known)}>
          <rect className="po-bar-ground" x={`${x}%`} width={`${width}%`} height={height} />
          {known === 'present' ? <Pattern url={`${id}-strokes`} x={x} width={width} /> : null}
          {known === 'activity' ? <Pattern url={`${id}-rings`} x={x} width={width} /> : null}
          {known === 'reason' ? (
            <rect className="po-bar-foot" x={`${x}%`} width={`${width}%`} y={height - 12} height="12" />
          ) : null}
        </g>
      ))}
    </svg>
  );
}

function Pattern({ url, x, width }: { url: string; x: number; width: number }) {
  return <rect fill={`url(#${url})`} x={`${x}%`} width={`${width}%`} height={height} />;
}
