import { Link } from '@tanstack/react-router';
import {
  Badge,
  Button,
  DataTable,
  EmptyState,
  FilterSelect,
  Page,
  Sheet,
  type Column,
  type Option,
  type Sort,
} from '@tutela/ui';
import { useId, useMemo, useState } from 'react';
import { useDensity } from '../../shared/look/density';
import { ReadState } from '../../shared/read/ReadState';
import { rateInWords, yearGroupWords } from '../../shared/words';
import {
  nothingWanted,
  schoolOptions,
  sorted,
  wantedOf,
  yearGroupOptions,
  type ChildLine,
  type Wanted,
} from './child-lines';
import { useChildLines } from './children.queries';
import { childrenWords as words } from './children.words';

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
      <Filters lines={lines} wanted={wanted} onChange={setWanted} />
      <Sheet flush>
        <DataTable
          caption={words.caption}
          columns={columns}
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

interface FiltersProps {
  lines: readonly ChildLine[];
  wanted: Wanted;
  onChange: (wanted: Wanted) => void;
}

function Filters({ lines, wanted, onChange }: FiltersProps) {
  const id = useId();
  const all: Option = { value: '', words: words.all };
  return (
    <div className="po-filters tu-screen-only" role="search">
      <div className="tu-field tu-filter">
        <label className="tu-label" htmlFor={id}>
          {words.search}
        </label>
        <input
          id={id}
          type="search"
          className="tu-input"
          autoComplete="off"
          spellCheck={false}
          value={wanted.text}
          onChange={(event) => onChange({ ...wanted, text: event.currentTarget.value })}
        />
      </div>
      <FilterSelect
        label={words.school}
        value={wanted.urn}
        options={[all, ...schoolOptions(lines)]}
        onChoose={(urn) => onChange({ ...wanted, urn })}
      />
      <FilterSelect
        label={words.yearGroup}
        value={wanted.yearGroup}
        options={[all, ...yearGroupOptions(lines)]}
        onChoose={(yearGroup) => onChange({ ...wanted, yearGroup })}
      />
    </div>
  );
}

const columns: readonly Column<ChildLine>[] = [
  {
    id: 'name',
    head: words.columns.name,
    rowHeader: true,
    sortable: true,
    cell: ({ child, name }) => (
      <Link to="/children/$child" params={{ child }} className="tu-name">
        {name}
      </Link>
    ),
  },
  { id: 'school', head: words.columns.school, sortable: true, cell: ({ school }) => school ?? words.noSchool },
  {
    id: 'yearGroup',
    head: words.columns.yearGroup,
    sortable: true,
    cell: ({ yearGroup }) => yearGroupWords(yearGroup),
  },
  {
    id: 'placement',
    head: words.columns.placement,
    sortable: true,
    cell: ({ placement }) => placement ?? words.notOnList,
  },
  { id: 'worker', head: words.columns.worker, sortable: true, cell: ({ worker }) => worker ?? words.notOnList },
  {
    id: 'attended',
    head: words.columns.attended,
    sortable: true,
    numbers: true,
    staysOnPhone: true,
    cell: ({ rate }) => <strong>{rateInWords(rate)}</strong>,
  },
  {
    id: 'level',
    head: words.columns.level,
    cell: ({ level }) =>
      level ? <Badge tone="bad">{words[level]}</Badge> : <span className="po-quiet">{words.none}</span>,
  },
];
