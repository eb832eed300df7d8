import { useQuery } from '@tanstack/react-query';
import { dayInTable } from '@tutela/education';
import { DataTable, EmptyState, Page, Sheet, type Column, type RowGroup } from '@tutela/ui';
import { dayAt, lastHeard, readOf, ReadState } from '@tutela/web';
import { useMemo, useState } from 'react';
import { extractorsQuery, type Install } from '../../shared/extractors/extractors.queries';
import { InstallBadge } from '../../shared/extractors/InstallBadge';
import { needALook } from '../../shared/extractors/install-state';
import { When } from '../../shared/When';
import { groupsOf } from './groups';
import { extractorsWords as words } from './extractors.words';

/** `/console/extractors`: every extractor with its last run, those that need a look first. */
export function ExtractorsPage() {
  const [now] = useState(Date.now);
  const read = readOf(useQuery(extractorsQuery));
  const all = read.data?.length ?? 0;
  return (
    <Page
      title={words.title}
      h1={read.data ? words.h1(all, needALook(read.data, now).length) : words.title}
      lead={all > 0 ? words.lead(all) : undefined}
    >
      <Sheet flush>
        <ReadState read={read} loading={words.loading}>
          {(installs) => <InstallTable groups={groupsOf(installs, now)} now={now} />}
        </ReadState>
      </Sheet>
    </Page>
  );
}

function InstallTable({ groups, now }: { groups: readonly RowGroup<Install>[]; now: number }) {
  const columns = useMemo(() => columnsAt(now), [now]);
  return (
    <DataTable
      caption={words.title}
      columns={columns}
      rows={[]}
      groups={groups}
      rowId={({ id }) => id}
      empty={
        <div className="co-pad">
          <EmptyState>{words.empty}</EmptyState>
        </div>
      }
    />
  );
}

const columnsAt = (now: number): readonly Column<Install>[] => [
  {
    id: 'school',
    head: words.columns.school,
    rowHeader: true,
    cell: ({ schoolName, urn, la }) => (
      <>
        <span className="tu-name">{schoolName}</span>
        <span className="tu-second">{words.school(urn, la)}</span>
      </>
    ),
  },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: (install) => <InstallBadge install={install} now={now} />,
  },
  {
    id: 'batch',
    head: words.columns.batch,
    cell: ({ lastBatchAt, lastSequence }) =>
      lastBatchAt === undefined ? words.noBatch : <When at={lastBatchAt} and={words.batch(lastSequence)} />,
  },
  { id: 'heard', head: words.columns.heard, cell: (install) => <Heard at={lastHeard(install)} /> },
  { id: 'version', head: words.columns.version, cell: ({ version }) => <span className="tu-mono">{version}</span> },
  {
    id: 'enrolled',
    head: words.columns.enrolled,
    cell: ({ enrolledAt }) => <span className="co-when">{dayInTable(dayAt(enrolledAt))}</span>,
  },
];

function Heard({ at }: { at: string | undefined }) {
  return at === undefined ? words.notHeard : <When at={at} />;
}
