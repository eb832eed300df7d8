import type { ReactNode } from 'react';

interface PillProps {
  chosen: boolean;
  onChoose: () => void;
  children: ReactNode;
}

/** One filter or view; pressed is filled. */
export function Pill({ chosen, onChoose, children }: PillProps) {
  return (
    <button type="button" className="tu-pill" aria-pressed={chosen} onClick={onChoose}>
      {children}
    </button>
  );
}

/** Pills in a row, with a name for a reader: "Which children". */
export function PillRow({ label, children }: { label: string; children: ReactNode }) {
  return (
    <div className="tu-pills" role="group" aria-label={label}>
      {children}
    </div>
  );
}
