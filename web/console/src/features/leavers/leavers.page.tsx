import { useQuery } from '@tanstack/react-query';
import { dayInTable } from '@tutela/education';
import { Badge, Button, DataTable, EmptyState, Page, Sheet, type Column } from '@tutela/ui';
import { readOf, ReadState } from '@tutela/web';
import { When } from '../../shared/When';
import { hoursInWords, leaverLook } from './leaver-state';
import { leaversQuery, type Leaver } from './leavers.queries';
import { leaversWords as words } from './leavers.words';

/** `/console/leavers`: last day, report and end of the account of all who leave a company, the late ones first (NC-11). */
export function LeaversPage() {
  const read = readOf(useQuery(leaversQuery));
  const { data } = read;
  return (
    <Page
      title={words.title}
      h1={data ? words.h1(data.leavers) : words.title}
      lead={words.lead}
      acts={<Button onPress={read.again}>{words.again}</Button>}
    >
      <Sheet flush>
        <ReadState read={read} loading={words.loading}>
          {({ leavers }) => (
            <DataTable
              caption={words.title}
              columns={columns}
              rows={leavers}
              rowId={({ account }) => account}
              empty={
                <div className="co-pad">
                  <EmptyState>{words.empty}</EmptyState>
                </div>
              }
            />
          )}
        </ReadState>
      </Sheet>
    </Page>
  );
}

const columns: readonly Column<Leaver>[] = [
  {
    id: 'person',
    head: words.columns.person,
    rowHeader: true,
    cell: ({ name, company }) => (
      <>
        <span className="tu-name">{name}</span>
        <span className="tu-second">{company}</span>
      </>
    ),
  },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: (leaver) => (
      <>
        <Badge tone={leaverLook(leaver).tone}>{leaverLook(leaver).words}</Badge>
        <span className="tu-second">{hoursInWords(leaver)}</span>
      </>
    ),
  },
  {
    id: 'lastDay',
    head: words.columns.lastDay,
    cell: ({ lastDay }) => <span className="co-when">{lastDay ? dayInTable(lastDay) : words.notKnown}</span>,
  },
  {
    id: 'reported',
    head: words.columns.reported,
    cell: ({ reportedAt }) => (reportedAt ? <When at={reportedAt} /> : words.notKnown),
  },
  {
    id: 'ended',
    head: words.columns.ended,
    cell: ({ endedAt }) => (endedAt ? <When at={endedAt} /> : words.notEnded),
  },
  {
    id: 'schools',
    head: words.columns.schools,
    cell: ({ schools }) => (schools.length === 0 ? words.noSchool : new Intl.ListFormat('en-GB').format(schools)),
  },
];
