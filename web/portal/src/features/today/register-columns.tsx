import { Link } from '@tanstack/react-router';
import type { Day } from '@tutela/education';
import { Badge, Button, MarkPair, type Column, type MarkData } from '@tutela/ui';
import { yearGroupWords } from '../../shared/words';
import { DaysBefore, Weekdays } from './DaysBefore';
import { isAmendable, knownOf, markOf, type ChildSession, type RegisterChild } from './register';
import { actInWords, dayHead, heardInWords, knownInWords, todayWords, type Moment } from './today.words';

const heads = todayWords.columns;

const dataOf = ({ code, state, toDecide }: ChildSession): MarkData | undefined =>
  state === 'closed' && code === undefined
    ? undefined
    : { code: code ?? null, notDueYet: state === 'not-due-yet' || state === 'to-come', toDecide };

const wordColumns: readonly Column<RegisterChild>[] = [
  {
    id: 'child',
    head: heads.child,
    rowHeader: true,
    cell: ({ child, name, yearGroup, schoolNames }) => (
      <>
        <Link to="/children/$child" params={{ child }} className="tu-name">
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

const beforeColumn = (days: readonly Day[]): Column<RegisterChild> => ({
  id: 'before',
  head: (
    <>
      {heads.before}
      <Weekdays days={days} />
    </>
  ),
  cell: ({ before }) => <DaysBefore days={days} before={before} />,
});

const todayColumn = (moment: Moment): Column<RegisterChild> => ({
  id: 'today',
  head: (
    <>
      {dayHead(moment)}
      <span className="tu-second">{heads.sessions}</span>
    </>
  ),
  staysOnPhone: true,
  cell: ({ am, pm }) => <MarkPair am={dataOf(am)} pm={dataOf(pm)} on={moment.on} />,
});

const columnsOfSession = (moment: Moment): Column<RegisterChild>[] => [
  {
    id: 'heard',
    head: heads.heard,
    cell: (child) => <Heard at={markOf(child, moment.session).lastHeardAt} on={moment.on} />,
  },
  { id: 'known', head: heads.known, cell: (child) => <span className="po-known">{knownInWords(child, moment)}</span> },
];

const actColumn = ({ session, on }: Moment, onAmend: (child: RegisterChild) => void): Column<RegisterChild> => ({
  id: 'act',
  head: <span className="tu-hidden">{heads.act}</span>,
  numbers: true,
  staysOnPhone: true,
  cell: (child) => {
    const mark = markOf(child, session);
    if (!isAmendable(mark)) return null;
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

/** All columns; the act only for those who may, on a telephone too. */
export function columnsOf(
  days: readonly Day[],
  moment: Moment,
  onAmend: ((child: RegisterChild) => void) | undefined,
): Column<RegisterChild>[] {
  return [
    ...wordColumns,
    beforeColumn(days),
    todayColumn(moment),
    ...columnsOfSession(moment),
    ...(onAmend ? [actColumn(moment, onAmend)] : []),
  ];
}

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
