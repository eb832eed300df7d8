import { useNavigate, useSearch } from '@tanstack/react-router';
import type { Day } from '@tutela/education';
import { EmptyState, MarkKey, Pill, PillRow, Sheet, YearCalendar, YearTable } from '@tutela/ui';
import type { ChildYear } from './child-year';
import { childWords } from './child.words';

interface YearSheetProps {
  year: ChildYear;
  chosen: Day | undefined;
  onChoose: (on: Day) => void;
}

/** The year as a calendar of marks or as a table of sessions, under its key. */
export function YearSheet({ year, chosen, onChoose }: YearSheetProps) {
  const { view = 'calendar' } = useSearch({ from: '/shell/children/$child' });
  if (year.halfTerms.length === 0) {
    return (
      <Sheet title={childWords.sheet}>
        <EmptyState>{childWords.nothingYet}</EmptyState>
      </Sheet>
    );
  }
  return (
    <Sheet title={childWords.sheet} aside={<Views view={view} />}>
      <Key year={year} />
      {view === 'calendar' ? (
        <YearCalendar
          key={year.halfTerms[0]?.from}
          label={childWords.gridLabel}
          halfTerms={year.halfTerms}
          days={year.days}
          today={year.today}
          chosen={chosen}
          onChoose={onChoose}
        />
      ) : (
        <YearTable days={year.days} caption={childWords.gridLabel} />
      )}
    </Sheet>
  );
}

function Views({ view }: { view: 'calendar' | 'table' }) {
  const navigate = useNavigate({ from: '/children/$child' });
  return (
    <PillRow label={childWords.view}>
      {(['calendar', 'table'] as const).map((one) => (
        <Pill
          key={one}
          chosen={view === one}
          onChoose={() => void navigate({ search: (old) => ({ ...old, view: one }), replace: true })}
        >
          {childWords[one]}
        </Pill>
      ))}
    </PillRow>
  );
}

function Key({ year: { figures, toDecide, today } }: { year: ChildYear }) {
  const { key } = childWords;
  const entries = [
    { code: '/', words: key.present, count: figures.present },
    { code: 'B', words: key.activity, count: figures.approvedActivity },
    { code: 'I', words: key.authorised, count: figures.authorised },
    { code: 'O', words: key.unauthorised, count: figures.unauthorised },
    { code: 'Y1', words: key.notPossible, count: figures.notPossible },
    { code: null, words: key.missing, count: figures.missing },
    { code: '/', words: key.toDecide, count: toDecide.length, overlay: 'to-decide' as const },
  ];
  return <MarkKey entries={entries.filter(({ count }) => count > 0)} on={today} />;
}
