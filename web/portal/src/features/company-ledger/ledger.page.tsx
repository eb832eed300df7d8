import { Button, ConfirmDialog, DataTable, EmptyState, Page, Sheet, type Column } from '@tutela/ui';
import { ReadState, useOrFault } from '@tutela/web';
import { useState } from 'react';
import { useDensity } from '../../shared/look/density';
import { exportLedger } from './export-ledger';
import { useLedger, type LedgerEntry } from './ledger.queries';
import { acceptedWords, answerInWords, fromWords, howWords, ledgerWords as words, toWords } from './ledger.words';

/** `/company/ledger`: who answers for which account, from when, to when, and how it ended (NC-14). */
export function LedgerPage() {
  const read = useLedger();
  const density = useDensity();
  const entries = read.data?.entries ?? [];
  return (
    <Page
      title={words.title}
      h1={read.data ? answerInWords(entries) : words.title}
      lead={words.lead}
      acts={entries.length > 0 ? <Acts entries={entries} /> : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {() =>
          entries.length === 0 ? (
            <Sheet>
              <EmptyState>{words.empty}</EmptyState>
            </Sheet>
          ) : (
            <Sheet flush>
              <DataTable
                caption={words.caption}
                columns={columns}
                rows={entries}
                rowId={({ appointment }) => appointment}
                density={density}
              />
            </Sheet>
          )
        }
      </ReadState>
    </Page>
  );
}

/** Says what will be in the file before it is made. */
function Acts({ entries }: { entries: readonly LedgerEntry[] }) {
  const [isAsked, setIsAsked] = useState(false);
  const orFault = useOrFault();
  const close = (): void => setIsAsked(false);
  return (
    <>
      <Button onPress={() => window.print()}>{words.print}</Button>
      <Button kind="main" onPress={() => setIsAsked(true)}>
        {words.export}
      </Button>
      <ConfirmDialog
        open={isAsked}
        title={words.exportTitle}
        confirm={words.exportGo}
        onClose={close}
        onConfirm={() => orFault(exportLedger(entries).then(close))}
      >
        <p>{words.exportWhat(entries.length)}</p>
        <p className="po-quiet">{words.exportWhere}</p>
      </ConfirmDialog>
    </>
  );
}

const columns: readonly Column<LedgerEntry>[] = [
  { id: 'person', head: words.columns.person, rowHeader: true, cell: ({ name }) => <strong>{name}</strong> },
  {
    id: 'school',
    head: words.columns.school,
    staysOnPhone: true,
    cell: ({ schoolName, urn }) => (
      <>
        {schoolName}
        <span className="tu-second">URN {urn}</span>
      </>
    ),
  },
  { id: 'manager', head: words.columns.manager, cell: ({ manager }) => manager },
  { id: 'accepted', head: words.columns.accepted, cell: acceptedWords },
  { id: 'from', head: words.columns.from, cell: fromWords },
  {
    id: 'to',
    head: words.columns.to,
    staysOnPhone: true,
    cell: (entry) => toWords(entry) || <span className="po-phone-only">{fromWords(entry)}</span>,
  },
  { id: 'how', head: words.columns.how, cell: howWords },
];
