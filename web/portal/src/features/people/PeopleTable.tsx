import { useQuery } from '@tanstack/react-query';
import { roles } from '@tutela/contracts';
import { dayInTable } from '@tutela/education';
import { Badge, Button, DataTable, type Column } from '@tutela/ui';
import { dayAt, meQuery } from '@tutela/web';
import { useMemo } from 'react';
import { useDensity } from '../../shared/look/density';
import type { NominatedPerson } from '../set-up/set-up.queries';
import { peopleWords as words, personStates } from './people.words';

interface PeopleTableProps {
  people: readonly NominatedPerson[];
  onWithdraw: (person: NominatedPerson) => void;
}

export function PeopleTable({ people, onWithdraw }: PeopleTableProps) {
  const density = useDensity();
  const { data: me } = useQuery(meQuery);
  const columns = useMemo(() => [...wordColumns, actColumn(me?.account, onWithdraw)], [me?.account, onWithdraw]);
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={people}
      rowId={({ account }) => account}
      density={density}
    />
  );
}

const dayOf = (instant: string): string => dayInTable(dayAt(instant));

const wordColumns: readonly Column<NominatedPerson>[] = [
  {
    id: 'person',
    head: words.columns.person,
    rowHeader: true,
    cell: ({ name, userId, role }) => (
      <>
        <strong>{name}</strong>
        <span className="tu-second">
          {userId}
          <span className="po-phone-only">, {roles[role].words}</span>
        </span>
      </>
    ),
  },
  { id: 'role', head: words.columns.role, cell: ({ role }) => roles[role].words },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: ({ state }) => <Badge tone={personStates[state].tone}>{personStates[state].words}</Badge>,
  },
  {
    id: 'since',
    head: words.columns.since,
    cell: ({ nominatedAt, withdrawnAt }) =>
      withdrawnAt ? words.withdrawnOn(dayOf(withdrawnAt)) : words.nominatedOn(dayOf(nominatedAt)),
  },
];

/** Nobody withdraws oneself: the row says so instead of a button that is refused. */
const actColumn = (me: string | undefined, onWithdraw: (person: NominatedPerson) => void): Column<NominatedPerson> => ({
  id: 'act',
  head: <span className="tu-hidden">{words.columns.act}</span>,
  numbers: true,
  staysOnPhone: true,
  cell: (person) => {
    if (person.account === me) return <span className="po-quiet">{words.you}</span>;
    if (person.state === 'withdrawn') return null;
    return (
      <Button kind="quiet" onPress={() => onWithdraw(person)}>
        {words.withdraw}
        <span className="tu-hidden">, {person.name}</span>
      </Button>
    );
  },
});
