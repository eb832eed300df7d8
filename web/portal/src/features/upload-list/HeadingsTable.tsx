import { DataTable, type Column } from '@tutela/ui';
import { headingRows, type HeadingRow } from './headings.words';
import { uploadWords as words } from './upload-list.words';

/** Every heading of the template and what goes under it. */
export function HeadingsTable() {
  return (
    <DataTable
      caption={words.headings}
      columns={columns}
      rows={headingRows}
      rowId={({ heading }) => heading}
      density="compact"
    />
  );
}

const columns: readonly Column<HeadingRow>[] = [
  {
    id: 'heading',
    head: words.columns.heading,
    rowHeader: true,
    cell: ({ heading, needed }) => (
      <>
        <strong>{heading}</strong>
        {needed ? <span className="tu-second">{words.needed}</span> : null}
      </>
    ),
  },
  { id: 'words', head: words.columns.words, staysOnPhone: true, cell: (row) => row.words },
];
