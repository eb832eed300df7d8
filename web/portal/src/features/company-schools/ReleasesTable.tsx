import { Link } from '@tanstack/react-router';
import { dayInTable } from '@tutela/education';
import { Badge, DataTable, numberInWords, type Column } from '@tutela/ui';
import { dayAt } from '@tutela/web';
import { stateOfRelease } from '../../shared/company/company-state';
import type { CompanySchool } from '../../shared/company/company.queries';
import { useDensity } from '../../shared/look/density';
import { companySchoolsWords as words } from './company-schools.words';
import { countPlaces } from './places-shown';

export function ReleasesTable({ schools }: { schools: readonly CompanySchool[] }) {
  const density = useDensity();
  return (
    <DataTable
      caption={words.caption}
      columns={columns}
      rows={schools}
      rowId={({ release }) => release.release}
      density={density}
    />
  );
}

const columns: readonly Column<CompanySchool>[] = [
  {
    id: 'school',
    head: words.columns.school,
    rowHeader: true,
    cell: ({ release: { urn, schoolName } }) => (
      <>
        <Link to="/company/schools/$urn" params={{ urn }} className="tu-name">
          {schoolName}
        </Link>
        <span className="tu-second">URN {urn}</span>
      </>
    ),
  },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: ({ release }) => {
      const { tone, words: state } = stateOfRelease(release);
      return <Badge tone={tone}>{state}</Badge>;
    },
  },
  {
    id: 'manager',
    head: words.columns.manager,
    cell: ({ release: { manager }, yours }) => (
      <>
        {manager.name}
        {yours ? <span className="tu-second">{words.yours}</span> : null}
      </>
    ),
  },
  { id: 'signedBy', head: words.columns.signedBy, cell: ({ release: { signedBy } }) => signedBy },
  { id: 'since', head: words.columns.since, cell: ({ release: { since } }) => dayInTable(dayAt(since)) },
  {
    id: 'places',
    head: words.columns.places,
    numbers: true,
    cell: ({ release: { taken } }) => numberInWords(taken),
  },
  {
    id: 'taken',
    head: words.columns.taken,
    numbers: true,
    cell: ({ places }) => {
      const { own, others } = countPlaces(places);
      return numberInWords(own + others);
    },
  },
];
