import { Link } from '@tanstack/react-router';
import { Button, DataTable, numberInWords, type Column, type Sort } from '@tutela/ui';
import { useMemo, useState } from 'react';
import { useDensity } from '../../shared/look/density';
import { rateInWords } from '../../shared/words';
import type { GroupBy } from './attendance.search';
import { attendanceWords as words, changeInWords } from './attendance.words';
import type { Group } from './figures';
import { sortedGroups } from './group-sort';

const rowsAtFirst = 10;

interface GroupTableProps {
  by: GroupBy;
  groups: readonly Group[];
  before: readonly Group[] | undefined;
  sort: Sort;
  onSort: (sort: Sort) => void;
  /** The first rows stand for all until all are asked for. */
  short: boolean;
  /** Narrows the page to one group whose name may not stand in the URL. */
  onNarrow: (group: Group) => void;
}

/** The figures of every group; each leads down to what it counts. */
export function GroupTable({ by, groups, before, sort, onSort, short, onNarrow }: GroupTableProps) {
  const density = useDensity();
  const [isWhole, setIsWhole] = useState(false);
  const columns = useMemo(() => columnsOf(by, before, onNarrow), [by, before, onNarrow]);
  const rows = useMemo(() => sortedGroups(groups, before, sort), [groups, before, sort]);
  const isCut = short && !isWhole && rows.length > rowsAtFirst;
  return (
    <div className="po-groups">
      <DataTable
        caption={`${words.groups} ${words.groupBy[by].toLowerCase()}`}
        columns={columns}
        rows={isCut ? rows.slice(0, rowsAtFirst) : rows}
        rowId={({ key }) => key}
        sort={sort}
        onSort={onSort}
        density={density}
        foot={isCut ? <Button onPress={() => setIsWhole(true)}>{words.showAll(rows.length)}</Button> : undefined}
      />
    </div>
  );
}

function columnsOf(
  by: GroupBy,
  before: readonly Group[] | undefined,
  onNarrow: (group: Group) => void,
): Column<Group>[] {
  const heads = words.columns;
  const number = (id: string, head: string, cell: Column<Group>['cell']): Column<Group> => ({
    id,
    head,
    cell,
    numbers: true,
    sortable: true,
  });
  const rateOf = new Map(before?.map(({ key, rate }) => [key, rate]));
  const name: Column<Group> = {
    id: 'name',
    head: words.groupBy[by],
    rowHeader: true,
    sortable: true,
    cell: (group) => <Name by={by} group={group} onNarrow={onNarrow} />,
  };
  const children = by === 'child' ? [] : [number('children', heads.children, (group) => numberInWords(group.children))];
  const levels =
    by === 'child'
      ? []
      : [
          number('persistent', heads.persistent, (group) => numberInWords(group.persistent)),
          number('severe', heads.severe, (group) => numberInWords(group.severe)),
        ];
  const change = before
    ? [number('change', heads.change, ({ key, rate }) => changeInWords(rate, rateOf.get(key)))]
    : [];
  return [
    name,
    ...children,
    number('possible', heads.possible, ({ figures }) => numberInWords(figures.possible)),
    number('missed', heads.missed, ({ missed }) => numberInWords(missed)),
    { ...number('attended', heads.attended, ({ rate }) => <strong>{rateInWords(rate)}</strong>), staysOnPhone: true },
    ...levels,
    ...change,
  ];
}

/** Schools, year groups and children have a number and so a link; names of other groups stay out of the URL. */
function Name({ by, group, onNarrow }: { by: GroupBy; group: Group; onNarrow: (group: Group) => void }) {
  const { key, name } = group;
  if (key === '') return name;
  if (by === 'child') {
    return (
      <Link to="/children/$child" params={{ child: Number(key) }} className="tu-name">
        {name}
      </Link>
    );
  }
  if (by === 'placement' || by === 'worker') {
    return (
      <Button kind="quiet" onPress={() => onNarrow(group)}>
        {name}
      </Button>
    );
  }
  const narrow = by === 'school' ? { school: Number(key) } : { year: Number(key) };
  return (
    <Link
      from="/attendance"
      to="/attendance"
      search={(old) => ({ ...old, ...narrow, group: 'child' as const })}
      className="tu-name"
    >
      {name}
    </Link>
  );
}
