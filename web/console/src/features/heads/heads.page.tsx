import { useQuery } from '@tanstack/react-query';
import { Badge, Button, DataTable, EmptyState, Page, Sheet, type Column } from '@tutela/ui';
import { momentInTable, readOf, ReadState } from '@tutela/web';
import { useMemo } from 'react';
import { ageInWords } from '../../shared/cases/case-state';
import { When } from '../../shared/When';
import { headsQuery, type HeadNotices, type OwingSchool } from './heads.queries';
import { answerInWords, companiesInWords, headsWords as words } from './heads.words';

/** `/console/heads`: schools that owe a notice of their head, the longest owed first (NC-13). */
export function HeadsPage() {
  const read = readOf(useQuery(headsQuery));
  const { data } = read;
  return (
    <Page
      title={words.title}
      h1={data ? answerInWords(data.schools.length) : words.title}
      lead={data && data.schools.length > 0 ? words.lead : undefined}
      acts={<Button onPress={read.again}>{words.again}</Button>}
    >
      <Sheet flush>
        <ReadState read={read} loading={words.loading}>
          {(heads) => <OwingTable heads={heads} />}
        </ReadState>
      </Sheet>
    </Page>
  );
}

function OwingTable({ heads: { schools, now } }: { heads: HeadNotices }) {
  const columns = useMemo(() => columnsAt(now), [now]);
  return (
    <DataTable
      caption={words.title}
      columns={columns}
      rows={schools}
      rowId={({ urn }) => urn}
      empty={
        <div className="co-pad">
          <EmptyState>{words.empty}</EmptyState>
        </div>
      }
    />
  );
}

const columnsAt = (now: string): readonly Column<OwingSchool>[] => [
  {
    id: 'school',
    head: words.columns.school,
    rowHeader: true,
    cell: ({ schoolName, urn }) => (
      <>
        <span className="tu-name">{schoolName}</span>
        <span className="tu-second">{words.urn(urn)}</span>
      </>
    ),
  },
  { id: 'register', head: words.columns.register, cell: ({ onRegister }) => onRegister },
  { id: 'signedBy', head: words.columns.signedBy, cell: ({ signedBy }) => signedBy },
  {
    id: 'owed',
    head: words.columns.owed,
    staysOnPhone: true,
    cell: ({ owedSince }) => (
      <>
        {ageInWords(owedSince, now)}
        <span className="tu-second">{momentInTable(owedSince)}</span>
      </>
    ),
  },
  { id: 'reminded', head: words.columns.reminded, cell: ({ remindedAt }) => <Reminded at={remindedAt} /> },
  { id: 'companies', head: words.columns.companies, cell: companiesInWords },
  { id: 'taken', head: words.columns.taken, numbers: true, cell: ({ taken }) => taken },
];

function Reminded({ at }: { at: string | undefined }) {
  if (at !== undefined) return <When at={at} />;
  return (
    <>
      <Badge tone="warn">{words.nobody}</Badge>
      <span className="tu-second">{words.nobodyWhy}</span>
    </>
  );
}
