import { dayInWords, type Day } from '@tutela/education';
import { Button, DataTable, EmptyState, Sheet, type Column } from '@tutela/ui';
import { useMay } from '@tutela/web';
import { useMemo, useState } from 'react';
import { useSetTermDates, type Calendar } from '../../shared/figures/calendar.queries';
import { useDensity } from '../../shared/look/density';
import { ActDialog } from '../../shared/act/ActDialog';
import { calendarRefusals, calendarWords as words, closedDayWords } from './calendar.words';
import { ClosedDayDialog } from './ClosedDayDialog';
import { withoutClosedDay } from './term-dates';

interface ClosedDaysProps {
  year: number;
  calendar: Calendar['calendar'];
}

/** The days of a year on which all schools are closed; one can be added and taken away. */
export function ClosedDays({ year, calendar }: ClosedDaysProps) {
  const density = useDensity();
  const mayBegin = useMay()('collection:begin');
  const [asked, setAsked] = useState<Day>();
  const [isAdding, setIsAdding] = useState(false);
  const { mutateAsync } = useSetTermDates();
  const rows = useMemo(() => calendar.closedOn.map((day) => ({ day })), [calendar]);
  const columns = useMemo(() => [dayColumn, ...(mayBegin ? [actColumn(setAsked)] : [])], [mayBegin]);
  return (
    <Sheet
      flush
      title={words.closed}
      hint={words.closedHint}
      aside={
        mayBegin ? (
          <Button kind="quiet" onPress={() => setIsAdding(true)}>
            {words.add}
          </Button>
        ) : undefined
      }
    >
      <DataTable
        caption={words.closed}
        columns={columns}
        rows={rows}
        rowId={({ day }) => day}
        density={density}
        empty={
          <div className="po-pad">
            <EmptyState>{words.noneClosed}</EmptyState>
          </div>
        }
      />
      <ClosedDayDialog year={year} calendar={calendar} open={isAdding} onClose={() => setIsAdding(false)} />
      <ActDialog
        open={asked !== undefined}
        title={asked ? closedDayWords.removeTitle(asked) : ''}
        confirm={closedDayWords.removeConfirm}
        words={calendarRefusals}
        act={() => mutateAsync(withoutClosedDay(year, calendar, asked ?? ''))}
        onClose={() => setAsked(undefined)}
      >
        <p>{closedDayWords.removeFollows}</p>
      </ActDialog>
    </Sheet>
  );
}

interface ClosedDay {
  day: Day;
}

const dayColumn: Column<ClosedDay> = {
  id: 'day',
  head: words.closedColumns.day,
  rowHeader: true,
  cell: ({ day }) => dayInWords(day),
};

const actColumn = (onAsk: (day: Day) => void): Column<ClosedDay> => ({
  id: 'act',
  head: <span className="tu-hidden">{words.closedColumns.act}</span>,
  numbers: true,
  staysOnPhone: true,
  cell: ({ day }) => (
    <Button kind="quiet" onPress={() => onAsk(day)}>
      {words.remove}
      <span className="tu-hidden"> {dayInWords(day)}</span>
    </Button>
  ),
});
