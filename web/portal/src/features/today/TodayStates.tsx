import { Link } from '@tanstack/react-router';
import type { Day } from '@tutela/education';
import { buttonClass, EmptyState, Sheet } from '@tutela/ui';
import { useHasNotBegun } from './today.queries';
import { todayWords } from './today.words';

/** A closed day: the last open one is offered. */
export function ClosedDay({ lastOpenDay }: { lastOpenDay: Day | undefined }) {
  if (!lastOpenDay) return null;
  return (
    <p>
      <Link to="/today" search={{ on: lastOpenDay }} className={buttonClass('main')}>
        {todayWords.lastOpen(lastOpenDay)}
      </Link>
    </p>
  );
}

/** Nobody is on any roll: collection has not begun, or the list is empty. */
export function Nobody() {
  const hasNotBegun = useHasNotBegun(true);
  return (
    <Sheet>
      <EmptyState>{hasNotBegun ? todayWords.notBegun : todayWords.nobody}</EmptyState>
    </Sheet>
  );
}

/** No child stands in what is chosen; the answer of the page says why, be it that nothing has come yet. */
export function NothingOpen({ answer }: { answer: string }) {
  return (
    <div className="po-pad">
      <EmptyState
        act={
          <Link
            from="/today"
            to="/today"
            search={(old) => ({ ...old, show: 'all' as const })}
            className={buttonClass()}
          >
            {todayWords.allShown}
          </Link>
        }
      >
        {`${answer}.`}
      </EmptyState>
    </div>
  );
}
