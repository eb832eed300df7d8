import { Link } from '@tanstack/react-router';
import { Badge, type Column } from '@tutela/ui';
import { rateInWords, yearGroupWords } from '../../shared/words';
import type { ChildLine } from './child-lines';
import { childrenWords as words } from './children.words';

export const childColumns: readonly Column<ChildLine>[] = [
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
