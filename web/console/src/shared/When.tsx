import { dayInTable } from '@tutela/education';
import { clockOf, dayAt } from '@tutela/web';

/** A moment in a table: the day, and the time under it with what else there is. */
export function When({ at, and }: { at: string; and?: string }) {
  return (
    <span className="co-when">
      {dayInTable(dayAt(at))}
      <span className="tu-second">{and ? `${clockOf(at)}, ${and}` : clockOf(at)}</span>
    </span>
  );
}
