import { useQuery } from '@tanstack/react-query';
import { Button, DataTable, EmptyState, Notice, numberInWords, Page, Sheet, type Column } from '@tutela/ui';
import { readOf, ReadState } from '@tutela/web';
import { consumerInWords, eventInWords, topicInWords } from '../../shared/events/event.words';
import { eventsQuery, type Consumer, type DeadEvent, type EventStates } from '../../shared/events/events.queries';
import { When } from '../../shared/When';
import { eventsWords as words } from './events.words';

/** The server gives at most so many dead events. */
const mostDead = 100;

/** `/console/events`: what waits on its way between the services, and what is dead (SY-02). */
export function EventsPage() {
  const read = readOf(useQuery(eventsQuery));
  const { data } = read;
  return (
    <Page
      title={words.title}
      h1={data ? h1Of(data) : words.title}
      lead={words.lead}
      acts={<Button onPress={read.again}>{words.again}</Button>}
    >
      <ReadState read={read} loading={words.loading}>
        {({ dead, consumers, brokerAway }) => (
          <>
            {brokerAway ? (
              <Notice tone="warn" live="status" title={words.away.title}>
                {words.away.text}
              </Notice>
            ) : null}
            <Sheet flush title={words.dead} hint={words.deadHint}>
              <DataTable
                caption={words.dead}
                columns={deadColumns}
                rows={dead}
                rowId={({ id }) => id}
                empty={<Nothing>{brokerAway ? words.away.dead : words.deadNone}</Nothing>}
                foot={dead.length >= mostDead ? words.most : undefined}
              />
            </Sheet>
            <Sheet flush title={words.waiting}>
              <DataTable
                caption={words.waiting}
                columns={waitingColumns}
                rows={consumers}
                rowId={({ group, topic }) => `${group} ${topic}`}
                empty={<Nothing>{brokerAway ? words.away.waiting : words.waitingNone}</Nothing>}
              />
            </Sheet>
          </>
        )}
      </ReadState>
    </Page>
  );
}

function h1Of({ dead, consumers, brokerAway }: EventStates): string {
  if (brokerAway) return words.away.h1;
  const waiting = consumers.reduce((sum, { behind }) => sum + behind, 0);
  return words.h1(dead.length, waiting);
}

function Nothing({ children }: { children: string }) {
  return (
    <div className="co-pad">
      <EmptyState>{children}</EmptyState>
    </div>
  );
}

const deadColumns: readonly Column<DeadEvent>[] = [
  {
    id: 'what',
    head: words.deadColumns.what,
    rowHeader: true,
    cell: ({ type }) => (
      <>
        <span className="tu-name">{eventInWords(type)}</span>
        <span className="tu-second tu-mono">{type}</span>
      </>
    ),
  },
  { id: 'where', head: words.deadColumns.where, cell: ({ group }) => consumerInWords(group) },
  {
    id: 'why',
    head: words.deadColumns.why,
    staysOnPhone: true,
    cell: ({ reason }) => <span className="tu-mono co-code">{reason}</span>,
  },
  { id: 'at', head: words.deadColumns.at, cell: ({ at }) => <When at={at} /> },
];

const waitingColumns: readonly Column<Consumer>[] = [
  {
    id: 'group',
    head: words.waitingColumns.group,
    rowHeader: true,
    cell: ({ group, topic }) => (
      <>
        {consumerInWords(group)}
        <span className="tu-second tw-phone-only">{topicInWords(topic)}</span>
      </>
    ),
  },
  { id: 'topic', head: words.waitingColumns.topic, cell: ({ topic }) => topicInWords(topic) },
  {
    id: 'behind',
    head: words.waitingColumns.behind,
    numbers: true,
    staysOnPhone: true,
    cell: ({ behind }) => numberInWords(behind),
  },
];
