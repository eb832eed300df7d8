import { Link } from '@tanstack/react-router';
import { DataTable, EmptyState, Sheet, type Column } from '@tutela/ui';
import { mapped, ReadState, useToday } from '@tutela/web';
import { useMemo } from 'react';
import { useDensity } from '../../shared/look/density';
import { useRoster } from '../../shared/roster/roster.queries';
import { yearGroupWords } from '../../shared/words';
import { childrenAt, type ChildHere } from './children-at';
import { schoolsWords, schoolWords as words } from './schools.words';

/** The authority's children on this school's roll today; names are joined in the page. */
export function ChildrenHere({ urn }: { urn: string }) {
  const read = useRoster();
  const density = useDensity();
  const roster = read.data;
  const today = useToday();
  const here = useMemo(() => (roster ? childrenAt(roster, urn, today) : undefined), [roster, urn, today]);
  const figures = (
    <Link to="/attendance" search={{ school: Number(urn), group: 'child' }}>
      {words.toFigures}
    </Link>
  );
  return (
    <Sheet flush title={words.children} aside={figures}>
      <ReadState read={mapped({ ...read, data: here }, (known) => known)} loading={schoolsWords.loading}>
        {(children) => (
          <DataTable
            caption={words.childrenCaption}
            columns={columns}
            rows={children}
            rowId={({ child }) => String(child)}
            density={density}
            empty={
              <div className="po-pad">
                <EmptyState>{words.nobody}</EmptyState>
              </div>
            }
          />
        )}
      </ReadState>
    </Sheet>
  );
}

const columns: readonly Column<ChildHere>[] = [
  {
    id: 'child',
    head: words.childrenColumns.child,
    rowHeader: true,
    cell: ({ child, name }) => (
      <Link to="/children/$child" params={{ child }} className="tu-name">
        {name}
      </Link>
    ),
  },
  {
    id: 'year',
    head: words.childrenColumns.year,
    staysOnPhone: true,
    cell: ({ yearGroup }) => yearGroupWords(yearGroup),
  },
  {
    id: 'registration',
    head: words.childrenColumns.registration,
    cell: ({ registration }) => words.registrations[registration],
  },
];
