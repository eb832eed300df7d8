import { Link } from '@tanstack/react-router';
import { DataTable, numberInWords, type Column } from '@tutela/ui';
import { lastHeard } from '@tutela/web';
import { useDensity } from '../../shared/look/density';
import { MatchCounts } from '../set-up/parts/MatchCounts';
import type { StatedSchool } from '../set-up/parts/school-state';
import { SchoolStateBadge } from '../set-up/parts/SchoolStateBadge';
import { heardWords } from '../set-up/parts/state.words';
import { schoolsWords as words, schoolWords } from './schools.words';

export function SchoolsTable({ schools }: { schools: readonly StatedSchool[] }) {
  const density = useDensity();
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={schools}
      rowId={({ school }) => school.urn}
      density={density}
    />
  );
}

const columns: readonly Column<StatedSchool>[] = [
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
