import { Link } from '@tanstack/react-router';
import { dayInTable } from '@tutela/education';
import { Badge, Button, buttonClass, DataTable, Page, Sheet, type Column } from '@tutela/ui';
import { dayAt } from '@tutela/web';
import { nameInWords, outcomes, resultInWords } from '../../shared/company/request-results';
import { useDensity } from '../../shared/look/density';
import type { Requested } from './company-requests.queries';
import { answerInWords, resultWords as words } from './company-requests.words';

type Result = Requested['results'][number];
type Taken = NonNullable<Requested['taken']>[number];

interface RequestResultsProps {
  requested: Requested;
  urn: string;
  schoolName: string;
  onAgain: () => void;
}

/** What the rules decided of each; where somebody found no place, who has the fifteen (NC-04, NC-07). */
export function RequestResults({ requested, urn, schoolName, onAgain }: RequestResultsProps) {
  const density = useDensity();
  const { results, reference, taken } = requested;
  return (
    <Page
      title={words.title}
      h1={answerInWords(results, schoolName)}
      lead={words.lead(reference)}
      acts={
        <>
          <Button onPress={onAgain}>{words.again}</Button>
          <Link to="/company/schools/$urn" params={{ urn }} className={buttonClass('main')}>
            {words.toSchool}
          </Link>
        </>
      }
    >
      <Sheet flush>
        <DataTable
          caption={words.caption}
          columns={resultColumns}
          rows={results}
          rowId={({ account }) => account}
          density={density}
        />
      </Sheet>
      {taken ? (
        <Sheet flush title={words.taken} hint={words.takenHint}>
          <DataTable
            caption={words.taken}
            columns={takenColumns}
            rows={taken}
            rowId={({ place }) => String(place)}
            density={density}
          />
        </Sheet>
      ) : null}
    </Page>
  );
}

const resultColumns: readonly Column<Result>[] = [
  {
    id: 'person',
    head: words.columns.person,
    rowHeader: true,
    cell: (result) => <strong>{nameInWords(result)}</strong>,
  },
  {
    id: 'outcome',
    head: words.columns.outcome,
    staysOnPhone: true,
    cell: ({ outcome }) => <Badge tone={outcomes[outcome].tone}>{outcomes[outcome].words}</Badge>,
  },
  { id: 'what', head: words.columns.what, staysOnPhone: true, cell: resultInWords },
];

const takenColumns: readonly Column<Taken>[] = [
  { id: 'place', head: words.takenColumns.place, cell: ({ place }) => place, staysOnPhone: true },
  { id: 'name', head: words.takenColumns.name, rowHeader: true, cell: ({ name }) => name ?? words.other },
  { id: 'company', head: words.takenColumns.company, cell: ({ company }) => company ?? '' },
  {
    id: 'since',
    head: words.takenColumns.since,
    staysOnPhone: true,
    cell: ({ since }) => dayInTable(dayAt(since)),
  },
];
