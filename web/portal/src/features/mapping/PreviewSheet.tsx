import { exportFaultsInWords, type ExportMapping } from '@tutela/education';
import { DataTable, Notice, Sheet, type Column } from '@tutela/ui';
import { answerInWords, columnsInWords, mappingWords as words } from './mapping.words';
import type { Preview, PreviewRow } from './preview';

interface PreviewSheetProps {
  preview: Preview;
  mapping: ExportMapping;
}

/** The first ten rows decoded, and what is wrong in which column. */
export function PreviewSheet({ preview, mapping }: PreviewSheetProps) {
  const wrong = columnsInWords(preview, (field) => mapping.headings[field] ?? '');
  return (
    <>
      <Notice tone={preview.notRead === 0 ? 'good' : 'warn'} live="status" title={answerInWords(preview)}>
        {wrong.length === 0 ? null : (
          <ul>
            {wrong.map((sentence) => (
              <li key={sentence}>{sentence}</li>
            ))}
          </ul>
        )}
      </Notice>
      <Sheet flush title={words.preview}>
        <DataTable
          caption={words.preview}
          columns={columns}
          rows={preview.first}
          rowId={({ line }) => String(line)}
          density="compact"
        />
      </Sheet>
    </>
  );
}

const columns: readonly Column<PreviewRow>[] = [
  { id: 'line', head: words.columns.line, rowHeader: true, numbers: true, cell: ({ line }) => line },
  {
    id: 'name',
    head: words.columns.name,
    staysOnPhone: true,
    cell: (row) => (row.faults ? exportFaultsInWords(row.faults) : row.name),
  },
  { id: 'upn', head: words.columns.upn, cell: (row) => (row.faults ? null : (row.upn ?? words.noUpn)) },
  { id: 'born', head: words.columns.born, cell: (row) => (row.faults ? null : row.born) },
  { id: 'on', head: words.columns.on, cell: (row) => (row.faults ? null : row.on) },
  {
    id: 'marks',
    head: words.columns.marks,
    staysOnPhone: true,
    cell: (row) =>
      row.faults ? null : (
        <ul className="po-mapping-marks">
          {row.marks.map(({ session, code, words: says }) => (
            <li key={session}>
              {words.sessions[session]} <span className="tu-mono">{code}</span>: {says}
            </li>
          ))}
        </ul>
      ),
  },
];
