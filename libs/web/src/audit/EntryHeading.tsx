import { useEffect, useRef } from 'react';
import { deedInWords } from './deed.words';
import type { Logged } from './logged';

interface EntryHeadingProps {
  entry: Pick<Logged, 'action'>;
  /** It was opened by a press: the focus comes along. */
  takesFocus: boolean;
}

/** What was done, as the heading of an entry that is open. */
export function EntryHeading({ entry: { action }, takesFocus }: EntryHeadingProps) {
  const heading = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    if (takesFocus) heading.current?.focus();
  }, [takesFocus]);
  return (
    <span ref={heading} tabIndex={-1}>
      {deedInWords(action)}
    </span>
  );
}
