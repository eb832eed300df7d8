import { useQuery } from '@tanstack/react-query';
import { roles } from '@tutela/contracts';
import { Badge, Button, DataTable, type Column } from '@tutela/ui';
import { meQuery } from '@tutela/web';
import { useMemo } from 'react';
import type { CompanyPerson } from '../../shared/company/company.queries';
import { useDensity } from '../../shared/look/density';
import { companyPeopleWords as words, lateWords, sinceWords } from './company-people.words';
import { isLeaving, stateOfPerson } from './person-state';

interface CompanyPeopleTableProps {
  people: readonly CompanyPerson[];
  onLeaving: (person: CompanyPerson) => void;
  onTakeBack: (person: CompanyPerson) => void;
  onTagLost: (person: CompanyPerson) => void;
}

export function CompanyPeopleTable({ people, onLeaving, onTakeBack, onTagLost }: CompanyPeopleTableProps) {
  const density = useDensity();
  const { data: me } = useQuery(meQuery);
  const account = me?.account;
  const columns = useMemo(
    () => [...wordColumns, actColumn({ me: account, onLeaving, onTakeBack, onTagLost })],
    [account, onLeaving, onTakeBack, onTagLost],
  );
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={people}
      rowId={(person) => person.account}
      density={density}
    />
  );
}

const wordColumns: readonly Column<CompanyPerson>[] = [
  {
    id: 'person',
    head: words.columns.person,
    rowHeader: true,
    cell: (person) => (
      <>
        <strong>{person.name}</strong>
        <span className="tu-second">
          {person.userId}, {roles[person.role].words.toLowerCase()}
          <span className="po-phone-only">. {lateWords(person) ?? sinceWords(person)}</span>
        </span>
      </>
    ),
  },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: (person) => {
      const { tone, words: said } = stateOfPerson(person);
      return <Badge tone={tone}>{said}</Badge>;
    },
  },
  { id: 'tag', head: words.columns.tag, cell: tagOf },
  {
    id: 'since',
    head: words.columns.since,
    cell: (person) => (
      <>
        {sinceWords(person)}
        <Late person={person} />
      </>
    ),
  },
];

function tagOf({ state, tagEndsIn }: CompanyPerson): string {
  if (state === 'ended') return words.tagEnded;
  return tagEndsIn ? words.tag(tagEndsIn) : words.noTag;
}

function Late({ person }: { person: CompanyPerson }) {
  const late = lateWords(person);
  return late ? <span className="tu-second">{late}</span> : null;
}

interface Acts extends Omit<CompanyPeopleTableProps, 'people'> {
  me: string | undefined;
}

/** Nobody reports oneself: the row says so instead of a button that is refused. */
const actColumn = ({ me, onLeaving, onTakeBack, onTagLost }: Acts): Column<CompanyPerson> => ({
  id: 'act',
  head: <span className="tu-hidden">{words.columns.act}</span>,
  numbers: true,
  staysOnPhone: true,
  cell: (person) => {
    if (person.account === me) return <span className="po-quiet">{words.you}</span>;
    if (person.state === 'ended') return null;
    const leaves = isLeaving(person);
    return (
      <span className="po-row-acts">
        {person.tagEndsIn ? (
          <Button kind="quiet" onPress={() => onTagLost(person)}>
            {words.tagLost}
            <span className="tu-hidden">, {person.name}</span>
          </Button>
        ) : null}
        <Button kind="quiet" onPress={() => (leaves ? onTakeBack(person) : onLeaving(person))}>
          {leaves ? words.takeBack : words.leaving}
          <span className="tu-hidden">, {person.name}</span>
        </Button>
      </span>
    );
  },
});
