import type { Day } from '@tutela/education';
import { numberInWords } from '../words/numbers';
import { Mark, type MarkProps } from './Mark';

export interface MarkKeyEntry extends Pick<MarkProps, 'code' | 'overlay' | 'notDueYet'> {
  words: string;
  count?: number;
}

/** The key over a year or a register: a mark, what it stands for, how many. */
export function MarkKey({ entries, on, label = 'Key' }: { entries: readonly MarkKeyEntry[]; on: Day; label?: string }) {
  return (
    <ul className="tu-mark-key" aria-label={label}>
      {entries.map(({ words, count, ...mark }) => (
        <li key={words}>
          <Mark {...mark} on={on} session="AM" size="medium" words={false} />
          {words}
          {count === undefined ? null : ` ${numberInWords(count)}`}
        </li>
      ))}
    </ul>
  );
}
