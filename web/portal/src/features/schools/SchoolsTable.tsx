import { Link } from '@tanstack/react-router';
import { Button, DataTable, numberInWords, type Column } from '@tutela/ui';
import { lastHeard, useMay } from '@tutela/web';
import { useMemo, useState } from 'react';
import type { LaSchool } from '../../shared/collection/collection.queries';
import { useDensity } from '../../shared/look/density';
import { MatchCounts } from '../../shared/set-up/MatchCounts';
import type { StatedSchool } from '../../shared/set-up/school-state';
import { SchoolStateBadge } from '../../shared/set-up/SchoolStateBadge';
import { heardWords } from '../../shared/set-up/state.words';
import { timesWords } from '../../shared/set-up/times.words';
import { TimesDialog } from '../../shared/set-up/TimesDialog';
import { schoolsWords as words, schoolWords } from './schools.words';

export function SchoolsTable({ schools }: { schools: readonly StatedSchool[] }) {
  const density = useDensity();
  const mayBegin = useMay()('collection:begin');
  const [asked, setAsked] = useState<LaSchool>();
  const columns = useMemo(() => [...wordColumns, ...(mayBegin ? [actColumn(setAsked)] : [])], [mayBegin]);
  return (
    <>
      <DataTable
        caption={words.caption}
        columns={columns}
        rows={schools}
        rowId={({ school }) => school.urn}
        density={density}
      />
      <TimesDialog open={asked !== undefined} school={asked} onClose={() => setAsked(undefined)} />
    </>
  );
}

const wordColumns: readonly Column<StatedSchool>[] = [
  {
    id: 'school',
    head: words.columns.school,
    rowHeader: true,
    cell: ({ school: { urn, name, town } }) => (
      <>
        <Link to="/schools/$urn" params={{ urn }} className="tu-name">
          {name}
        </Link>
        <span className="tu-second">{[`URN ${urn}`, town].filter(Boolean).join(', ')}</span>
      </>
    ),
  },
  { id: 'state', head: words.columns.state, staysOnPhone: true, cell: (stated) => <SchoolStateBadge state={stated} /> },
  { id: 'children', head: words.columns.children, numbers: true, cell: ({ school }) => numberInWords(school.children) },
  { id: 'match', head: words.columns.match, cell: ({ school }) => <MatchCounts school={school} /> },
  {
    id: 'agreed',
    head: words.columns.agreed,
    cell: ({ school }) => (
      <>
        {schoolWords.agreedBy(school)}
        {school.install?.agreedAt ? <span className="tu-second">{schoolWords.agreedAt(school)}</span> : null}
      </>
    ),
  },
  { id: 'heard', head: words.columns.heard, cell: ({ school }) => heardWords(lastHeard(school.install)) },
];

const actColumn = (onAsk: (school: LaSchool) => void): Column<StatedSchool> => ({
  id: 'act',
  head: <span className="tu-hidden">{words.columns.act}</span>,
  numbers: true,
  cell: ({ school }) => (
    <span className="po-nowrap">
      <Button kind="quiet" onPress={() => onAsk(school)}>
        {timesWords.act}
        <span className="tu-hidden">, {school.name}</span>
      </Button>
    </span>
  ),
});
