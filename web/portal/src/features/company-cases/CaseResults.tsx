import { Badge, DataTable, Sheet, type Column } from '@tutela/ui';
import { nameInWords, outcomes, resultInWords, type ContactResult } from '../../shared/company/request-results';
import { useDensity } from '../../shared/look/density';
import { companyCaseWords as words } from './company-cases.words';

interface Numbered {
  number: number;
  result: ContactResult;
}

/** What the rules decided of each person, also of those who were refused (NC-04). Older cases kept only the counts. */
export function CaseResults({ results }: { results: readonly ContactResult[] }) {
  const density = useDensity();
  if (results.length === 0) return null;
  return (
    <Sheet flush>
      <DataTable
        caption={words.results}
        columns={columns}
        rows={results.map((result, number) => ({ number, result }))}
        rowId={({ number }) => String(number)}
        density={density}
      />
    </Sheet>
  );
}

const columns: readonly Column<Numbered>[] = [
  {
    id: 'person',
    head: words.resultColumns.person,
    rowHeader: true,
    cell: ({ result }) => <strong>{nameInWords(result)}</strong>,
  },
  {
    id: 'outcome',
    head: words.resultColumns.outcome,
    staysOnPhone: true,
    cell: ({ result: { outcome } }) => <Badge tone={outcomes[outcome].tone}>{outcomes[outcome].words}</Badge>,
  },
  { id: 'what', head: words.resultColumns.what, staysOnPhone: true, cell: ({ result }) => resultInWords(result) },
];
