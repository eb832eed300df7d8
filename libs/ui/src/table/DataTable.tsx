import { tableFeatures, useTable, type ColumnDef } from '@tanstack/react-table';
import { memo, useMemo, type ReactNode } from 'react';
import { SortHead, type Sort } from './SortHead';

export interface Column<Row> {
  id: string;
  /** The head: words, or words with what stands under them. */
  head: ReactNode;
  cell: (row: Row) => ReactNode;
  /** Numbers stand right, words left. */
  numbers?: boolean;
  /** The column that names the row: its cells are row headers. */
  rowHeader?: boolean;
  /** The head is a button that sorts; needs `onSort`. */
  sortable?: boolean;
  /** On a telephone only the name and the columns that say so stay. */
  staysOnPhone?: boolean;
}

export type Density = 'roomy' | 'normal' | 'compact';

export interface RowGroup<Row> {
  key: string;
  /** "Not explained, 6", with what is to be said about them. */
  head: ReactNode;
  rows: readonly Row[];
}

export interface DataTableProps<Row> {
  caption: string;
  /** False hides the caption from sight where a heading over the table says the same. */
  captionShown?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
  rowId: (row: Row) => string;
  /** Rows in groups; `rows` is then not shown. */
  groups?: readonly RowGroup<Row>[];
  /** Ids of columns that the person has hidden. */
  hidden?: readonly string[];
  sort?: Sort;
  onSort?: (sort: Sort) => void;
  density?: Density;
  /** A long table scrolls in its own box with its head in sight; else the page scrolls. */
  scrolls?: boolean;
  /** The row that is open beside the table. */
  current?: string;
  /** Instead of the table when there are no rows. */
  empty?: ReactNode;
  /** Under the rows: "Newer", "Older" and the range in words. */
  foot?: ReactNode;
}

const features = tableFeatures({});
const none: readonly string[] = [];

function useColumns<Row extends object>(columns: readonly Column<Row>[], hidden: readonly string[]) {
  return useMemo(
    () =>
      columns
        .filter((column) => !hidden.includes(column.id))
        .map((column): ColumnDef<typeof features, Row> & { id: string } => ({
          id: column.id,
          header: () => column.head,
        })),
    [columns, hidden],
  );
}

/** A real table with a caption, scopes and row headers; sorting and hiding are decided outside (they live in the URL). */
export function DataTable<Row extends object>(props: DataTableProps<Row>) {
  const { caption, captionShown, columns, rows, rowId, groups, hidden = none, density = 'normal', empty, foot } = props;
  const shown = useMemo(() => groups?.flatMap((group) => group.rows) ?? rows, [groups, rows]);
  const data = useMemo(() => [...shown], [shown]);
  const table = useTable({ features, columns: useColumns(columns, hidden), data, getRowId: rowId });
  if (shown.length === 0 && empty !== undefined) return empty;
  const byId = new Map(columns.map((column) => [column.id, column]));
  const modelRows = table.getRowModel().rows;
  const width = table.getAllColumns().length;
  const bodyRow = ({ id, original }: (typeof modelRows)[number]) => (
    <BodyRow key={id} row={original} columns={columns} hidden={hidden} isCurrent={props.current === id} />
  );
  return (
    <div
      className="tu-table-box"
      role="region"
      aria-label={caption}
      tabIndex={0}
      data-scrolls={props.scrolls ? '' : undefined}
    >
      <table
        className="tu-table"
        data-density={density}
        data-short={columns.some((column) => column.staysOnPhone) ? '' : undefined}
      >
        <caption className={captionShown ? undefined : 'tu-hidden'}>{caption}</caption>
        <thead>
          {table.getHeaderGroups().map((group) => (
            <tr key={group.id}>
              {group.headers.map((header) => (
                <SortHead
                  key={header.id}
                  id={header.column.id}
                  numbers={byId.get(header.column.id)?.numbers}
                  stays={staysOnPhone(byId.get(header.column.id))}
                  sort={props.sort}
                  onSort={byId.get(header.column.id)?.sortable ? props.onSort : undefined}
                >
                  <table.FlexRender header={header} />
                </SortHead>
              ))}
            </tr>
          ))}
        </thead>
        {groups ? (
          groups.map((group) => (
            <tbody key={group.key}>
              <tr className="tu-group-row">
                <th colSpan={width} scope="rowgroup">
                  {group.head}
                </th>
              </tr>
              {group.rows.map((row) => bodyRow(table.getRow(rowId(row))))}
            </tbody>
          ))
        ) : (
          <tbody>{modelRows.map(bodyRow)}</tbody>
        )}
      </table>
      {foot ? <div className="tu-table-foot">{foot}</div> : null}
    </div>
  );
}

function staysOnPhone<Row>(column: Column<Row> | undefined): boolean {
  return Boolean(column?.rowHeader ?? column?.staysOnPhone);
}

interface BodyRowProps<Row> {
  row: Row;
  columns: readonly Column<Row>[];
  hidden: readonly string[];
  isCurrent: boolean;
}

function DrawnRow<Row>({ row, columns, hidden, isCurrent }: BodyRowProps<Row>) {
  return (
    <tr aria-current={isCurrent ? 'true' : undefined}>
      {columns
        .filter(({ id }) => !hidden.includes(id))
        .map((column) => (
          <BodyCell key={column.id} column={column}>
            {column.cell(row)}
          </BodyCell>
        ))}
    </tr>
  );
}

/** Drawn again only where the row or the columns are others: a register has hundreds, and news come every second. */
const BodyRow = memo(DrawnRow) as typeof DrawnRow;

function BodyCell<Row>({ column, children }: { column: Column<Row>; children: ReactNode }) {
  const look = {
    'data-numbers': column.numbers ? '' : undefined,
    'data-stays': staysOnPhone(column) ? '' : undefined,
  };
  if (column.rowHeader) {
    return (
      <th scope="row" {...look}>
        {children}
      </th>
    );
  }
  return <td {...look}>{children}</td>;
}
