import { useId, type ReactNode } from 'react';

interface SheetProps {
  title?: ReactNode;
  /** On the title's line, right: a link, a badge, a small sentence. */
  aside?: ReactNode;
  /** A small sentence under the title. */
  hint?: ReactNode;
  /** A table runs to the sheet's edges; its cells take the padding. */
  flush?: boolean;
  /** A coloured top edge: good for a result that was verified. */
  edge?: 'good' | 'warn' | 'bad';
  level?: 2 | 3;
  children?: ReactNode;
}

/** White paper with a ruled edge: what is written on. */
export function Sheet({ title, aside, hint, flush, edge, level = 2, children }: SheetProps) {
  const id = useId();
  const Heading = level === 2 ? 'h2' : 'h3';
  return (
    <section
      className="tu-sheet"
      data-flush={flush ? '' : undefined}
      data-edge={edge}
      aria-labelledby={title ? id : undefined}
    >
      {title ? (
        <div className="tu-sheet-head">
          <div>
            <Heading id={id}>{title}</Heading>
            {hint ? <p className="tu-small">{hint}</p> : null}
          </div>
          {aside ? <div className="tu-sheet-aside">{aside}</div> : null}
        </div>
      ) : null}
      {children}
    </section>
  );
}

/** Sheets side by side, wrapping on a narrow screen. `shape` says how the width is shared. */
export function Sheets({
  shape = 'equal',
  children,
}: {
  shape?: 'equal' | 'wide-left' | 'wide-right';
  children: ReactNode;
}) {
  return (
    <div className="tu-sheets" data-shape={shape}>
      {children}
    </div>
  );
}
