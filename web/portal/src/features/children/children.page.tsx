import { Button, DataTable, EmptyState, Page, Sheet, type Sort } from '@tutela/ui';
import { ReadState } from '@tutela/web';
import { useMemo, useState } from 'react';
import { useDensity } from '../../shared/look/density';
import { childColumns } from './child-columns';
import { nothingWanted, sorted, wantedOf, type ChildLine } from './child-lines';
import { useChildLines } from './children.queries';
import { childrenWords as words } from './children.words';
import { ChildrenFilters } from './ChildrenFilters';

const byName: Sort = { by: 'name', direction: 'ascending' };

/** `/children`: every child in care by name, with school, placement and this year's attendance. */
export function ChildrenPage() {
  const read = useChildLines();
  const { data } = read;
  return (
    <Page
      title={words.title}
      h1={data ? words.h1(data.length) : words.title}
      lead={data?.length ? words.lead : undefined}
    >
      <ReadState read={read} loading={words.loading}>
        {(lines) =>
          lines.length === 0 ? (
            <Sheet>
              <EmptyState>{words.empty}</EmptyState>
            </Sheet>
          ) : (
            <ChildrenTable lines={lines} />
          )
        }
      </ReadState>
    </Page>
  );
}

function ChildrenTable({ lines }: { lines: readonly ChildLine[] }) {
  const [wanted, setWanted] = useState(nothingWanted);
  const [sort, setSort] = useState(byName);
  const density = useDensity();
  const rows = useMemo(() => sorted(wantedOf(lines, wanted), sort), [lines, wanted, sort]);
  return (
    <>
      <ChildrenFilters lines={lines} wanted={wanted} onChange={setWanted} />
      <Sheet flush>
        <DataTable
          caption={words.caption}
          columns={childColumns}
          rows={rows}
          rowId={({ child }) => String(child)}
          sort={sort}
          onSort={setSort}
          density={density}
          empty={
            <div className="po-pad">
              <EmptyState act={<Button onPress={() => setWanted(nothingWanted)}>{words.clear}</Button>}>
                {words.noMatch}
              </EmptyState>
            </div>
          }
        />
      </Sheet>
    </>
  );
}
