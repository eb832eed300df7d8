import type { Day, Session } from '@tutela/education';
import { memo } from 'react';
import { dayInWords, markCategory, markInWords, type MarkData, type MarkOverlay } from './mark-words';

export type MarkSize = 'strip' | 'small' | 'medium' | 'register' | 'large';

export interface MarkProps {
  /** Null, or '-', is a mark that has not come. */
  code: string | null;
  /** The session's date, `YYYY-MM-DD`: codes and their words change by date. */
  on: Day;
  session: Session;
  size?: MarkSize;
  overlay?: MarkOverlay;
  notDueYet?: boolean;
  /** False where the words already stand beside the mark in plain sight. */
  words?: boolean;
}

const strokes: Record<string, 'morning' | 'afternoon'> = { '/': 'morning', '\\': 'afternoon' };

/** One session's mark. Spans only, no state: a page shows up to 400 of them. */
export const Mark = memo(function Mark(props: MarkProps) {
  const { code, on, session, size = 'medium', overlay, notDueYet, words = true } = props;
  const data: MarkData = { code, notDueYet, toDecide: overlay === 'to-decide', corrected: overlay === 'corrected' };
  return (
    <>
      <span
        className="tu-mark"
        aria-hidden="true"
        data-category={markCategory(data, on)}
        data-session={session}
        data-size={size}
        data-overlay={overlay}
      >
        <Letter code={code} notDueYet={notDueYet} />
      </span>
      {words ? <span className="tu-hidden">{markInWords(data, on)}</span> : null}
    </>
  );
});

function Letter({ code, notDueYet }: Pick<MarkProps, 'code' | 'notDueYet'>) {
  if (code === null || code === '' || code === '-') return notDueYet ? null : <span className="tu-mark-letter">?</span>;
  const lean = strokes[code];
  if (lean) return <span className="tu-mark-stroke" data-lean={lean} />;
  return (
    <span className="tu-mark-letter" data-length={code.length > 1 ? 'long' : undefined}>
      {code}
    </span>
  );
}

interface MarkPairProps {
  am?: MarkData;
  pm?: MarkData;
  on: Day;
  size?: MarkSize;
}

/** Morning and afternoon side by side, with one sentence for both. */
export const MarkPair = memo(function MarkPair({ am, pm, on, size = 'register' }: MarkPairProps) {
  return (
    <span className="tu-mark-pair" data-size={size}>
      {am ? <Mark {...markPropsOf(am)} on={on} session="AM" size={size} words={false} /> : null}
      {pm ? <Mark {...markPropsOf(pm)} on={on} session="PM" size={size} words={false} /> : null}
      <span className="tu-hidden">{dayInWords(am, pm, on)}</span>
    </span>
  );
});

/** A mark's data as the props of `Mark`. To be decided is shown before corrected: it is what somebody must act on. */
export function markPropsOf(mark: MarkData): Pick<MarkProps, 'code' | 'notDueYet' | 'overlay'> {
  const overlay = mark.toDecide ? 'to-decide' : mark.corrected ? 'corrected' : undefined;
  return { code: mark.code, notDueYet: mark.notDueYet, overlay };
}
