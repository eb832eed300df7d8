import { Link } from '@tanstack/react-router';
import { dayInWords, type Day, type Session } from '@tutela/education';
import { Badge, Button, DataTable, MarkPair, type Column, type MarkData } from '@tutela/ui';
import { useMemo } from 'react';
import { useMay } from '../../api/me.queries';
import { useDensity } from '../../shared/look/density';
import { yearGroupWords } from '../../shared/words';
import { knownOf, markOf, type ChildSession, type Known, type RegisterChild, type RegisterGroups } from './register';
import { actInWords, groupWords, heardInWords, knownInWords, todayWords } from './today.words';

interface RegisterTableProps {
  groups: RegisterGroups;
  /** Which of the groups are shown. */
  shown: readonly Known[];
  session: Session;
  on: Day;
  onAmend: (child: RegisterChild) => void;
}

const heads = todayWords.columns;
const wholeWeek = 5;

const dataOf = ({ code, state, toDecide }: ChildSession): MarkData | undefined =>
  state === 'closed' && code === undefined
    ? undefined
    : { code: code ?? null, notDueYet: state === 'not-due-yet' || state === 'to-come', toDecide };

/** The children in groups by what is known of the session. */
export function RegisterTable({ groups, shown, session, on, onAmend }: RegisterTableProps) {
  const density = useDensity();
  const mayAmend = useMay()('marks:amend');
  const days = useMemo(() => fiveDaysOf(Object.values(groups).flat()), [groups]);
  const columns = useMemo(
    () => [
      ...wordColumns,
      beforeColumn(days),
      todayColumn(on),
      ...columnsOfSession(session, on),
      ...(mayAmend ? [actColumn(session, on, onAmend)] : []),
    ],
    [days, session, on, mayAmend, onAmend],
  );
  const rowGroups = groupWords
    .filter(({ known }) => shown.includes(known) && groups[known].length > 0)
    .map(({ known, words }) => ({
      key: known,
      head: (
        <strong>
          {words}, {groups[known].length}
        </strong>
      ),
      rows: groups[known],
    }));
  return (
    <DataTable
      caption={todayWords.caption}
      columns={columns}
      rows={[]}
      groups={rowGroups}
      rowId={({ child }) => String(child)}
      density={density}
    />
  );
}

const wordColumns: readonly Column<RegisterChild>[] = [
  {
    id: 'child',
    head: heads.child,
    rowHeader: true,
    cell: ({ child, name, yearGroup, schoolNames }) => (
      <>
        <Link to="/children/$child" params={{ child }} className="tu-name po-nowrap">
          {name}
        </Link>
        <span className="tu-second">
          {yearGroupWords(yearGroup)}
          <span className="po-phone-only">, {schoolNames[0]}</span>
        </span>
      </>
    ),
  },
  {
    id: 'school',
    head: heads.school,
    cell: ({ schoolNames, placement }) => (
      <>
        {schoolNames.join(', ')}
        <span className="tu-second">{placement ?? todayWords.noPlacement}</span>
      </>
    ),
  },
  {
    id: 'worker',
    head: heads.worker,
    cell: ({ socialWorker }) => (
      <span className="po-nowrap">{socialWorker ?? <Quiet words={todayWords.noWorker} />}</span>
    ),
  },
];

function fiveDaysOf(children: readonly RegisterChild[]): Day[] {
  return (children.find(({ before }) => before.length === wholeWeek)?.before ?? []).map(({ on }) => on);
}

/** The five days before; their weekdays stand over them as in the first line that has all five. */
const beforeColumn = (days: readonly Day[]): Column<RegisterChild> => ({
  id: 'before',
  head: (
    <>
      {heads.before}
      <span className="po-days po-weekdays">
        {days.map((day) => (
          <span key={day}>{dayInWords(day).slice(0, 3)}</span>
        ))}
      </span>
    </>
  ),
  cell: ({ before }) => (
    <span className="po-days">
      {before.map(({ on, am, pm }) => (
        <MarkPair key={on} am={{ code: am ?? null }} pm={{ code: pm ?? null }} on={on} size="strip" />
      ))}
    </span>
  ),
});

const todayColumn = (on: Day): Column<RegisterChild> => ({
  id: 'today',
  head: (
    <>
      {heads.today}
      <span className="tu-second">{heads.sessions}</span>
    </>
  ),
  staysOnPhone: true,
  cell: ({ am, pm }) => <MarkPair am={dataOf(am)} pm={dataOf(pm)} on={on} />,
});

const columnsOfSession = (session: Session, on: Day): Column<RegisterChild>[] => [
  { id: 'heard', head: heads.heard, cell: ({ lastHeardAt }) => <Heard at={lastHeardAt} on={on} /> },
  { id: 'known', head: heads.known, cell: (child) => knownInWords(child, knownOf(markOf(child, session), on), on) },
];

const actColumn = (session: Session, on: Day, onAmend: (child: RegisterChild) => void): Column<RegisterChild> => ({
  id: 'act',
  head: <span className="tu-hidden">{heads.act}</span>,
  numbers: true,
  cell: (child) => {
    const mark = markOf(child, session);
    if (mark.state === 'closed' || mark.state === 'to-come') return null;
    return (
      <span className="po-nowrap">
        <Button kind="quiet" onPress={() => onAmend(child)}>
          {actInWords(knownOf(mark, on))}
          <span className="tu-hidden">, {child.name}</span>
        </Button>
      </span>
    );
  },
});

function Heard({ at, on }: { at: string | undefined; on: Day }) {
  return (
    <span className="po-nowrap">
      {at ? <Badge tone="plain">{heardInWords(at, on)}</Badge> : <Badge tone="wait">{todayWords.notHeard}</Badge>}
    </span>
  );
}

function Quiet({ words }: { words: string }) {
  return <span className="po-quiet">{words}</span>;
}
