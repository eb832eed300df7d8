import { useState, type ReactNode } from 'react';
import { Sheet } from '../layout/Sheet';
import { Button } from '../parts/Button';

export interface ChartTable {
  head: readonly string[];
  rows: readonly { key: string; cells: readonly ReactNode[] }[];
}

interface ChartSheetProps {
  /** The answer, or what the chart shows. */
  title: string;
  hint?: ReactNode;
  /** A key of two words, beside the title. */
  aside?: ReactNode;
  /** The same data. */
  table: ChartTable;
  children: ReactNode;
}

/** A sheet with a chart that can always be read as a table. */
export function ChartSheet({ title, hint, aside, table, children }: ChartSheetProps) {
  const [asTable, setAsTable] = useState(false);
  return (
    <Sheet
      title={title}
      hint={hint}
      aside={
        <span className="tu-chart-aside">
          {asTable ? null : aside}
          <Button kind="quiet" onPress={() => setAsTable(!asTable)}>
            {asTable ? 'Show as a chart' : 'Show as a table'}
          </Button>
        </span>
      }
    >
      {asTable ? <PlainTable caption={title} {...table} /> : children}
    </Sheet>
  );
}

function PlainTable({ caption, head, rows }: ChartTable & { caption: string }) {
  return (
    <div className="tu-table-box" role="region" aria-label={caption} tabIndex={0}>
      <table className="tu-table" data-density="compact">
        <caption className="tu-hidden">{caption}</caption>
        <thead>
          <tr>
            {head.map((words, index) => (
              <th key={words} scope="col" data-numbers={index > 0 ? '' : undefined}>
                {words}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ key, cells: [name, ...figures] }) => (
            <tr key={key}>
              <th scope="row">{name}</th>
              {figures.map((figure, index) => (
                <td key={head[index + 1]} data-numbers="">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
