import { dayInTable, type HalfTerm } from '@tutela/education';
import { Button, DataTable, Sheet, type Column } from '@tutela/ui';
import { useMay } from '@tutela/web';
import { useMemo, useState } from 'react';
import type { Calendar } from '../../shared/figures/calendar.queries';
import { useDensity } from '../../shared/look/density';
import { calendarWords as words, daysWords } from './calendar.words';
import { HalfTermDialog } from './HalfTermDialog';
import { schoolDaysOf } from './term-dates';

interface HalfTermsProps {
  year: number;
  calendar: Calendar['calendar'];
}

/** The half terms of a year, each with what can be changed of it. */
export function HalfTerms({ year, calendar }: HalfTermsProps) {
  const density = useDensity();
  const mayBegin = useMay()('collection:begin');
  const [asked, setAsked] = useState<HalfTerm>();
  const columns = useMemo(
    () => [...wordColumns(calendar), ...(mayBegin ? [actColumn(setAsked)] : [])],
    [calendar, mayBegin],
  );
  return (
    <Sheet flush title={words.halfTerms}>
      <DataTable
        caption={words.halfTerms}
        columns={columns}
        rows={calendar.halfTerms}
        rowId={({ name }) => name}
        density={density}
      />
      <HalfTermDialog year={year} calendar={calendar} term={asked} onClose={() => setAsked(undefined)} />
    </Sheet>
  );
}

const heads = words.halfTermColumns;

const wordColumns = (calendar: Calendar['calendar']): Column<HalfTerm>[] => [
  { id: 'name', head: heads.name, rowHeader: true, cell: ({ name }) => name },
  { id: 'from', head: heads.from, staysOnPhone: true, cell: ({ from }) => dayInTable(from) },
  { id: 'to', head: heads.to, staysOnPhone: true, cell: ({ to }) => dayInTable(to) },
  { id: 'days', head: heads.days, numbers: true, cell: ({ name }) => daysWords(schoolDaysOf(calendar, name)) },
];

const actColumn = (onAsk: (term: HalfTerm) => void): Column<HalfTerm> => ({
  id: 'act',
  head: <span className="tu-hidden">{heads.act}</span>,
  numbers: true,
  staysOnPhone: true,
  cell: (term) => (
    <Button kind="quiet" onPress={() => onAsk(term)}>
      {words.change}
      <span className="tu-hidden"> {term.name}</span>
    </Button>
  ),
});
