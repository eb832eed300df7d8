import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { Badge, buttonClass, DataTable, EmptyState, Page, Sheet, type Column } from '@tutela/ui';
import { meQuery, ReadState } from '@tutela/web';
import { endedWords, sinceInWords, stateOfAppointment } from '../../shared/company/company-state';
import { useDensity } from '../../shared/look/density';
import { useMyAppointments, type MyAppointment } from './company-home.queries';
import { employeeAnswer, employeeWords as words } from './company-home.words';

/** The schools that an employee is contact of, as they stand (NC-06, NC-08). */
export function EmployeeHome() {
  const read = useMyAppointments();
  const density = useDensity();
  const { data: me } = useQuery(meQuery);
  const canSwitch = (me?.mayActFor?.length ?? 0) > 1;
  return (
    <Page
      title={words.title}
      h1={read.data ? employeeAnswer(read.data) : words.title}
      lead={canSwitch ? `${words.lead} ${words.switch}` : words.lead}
      acts={
        <Link to="/me/tag" className={buttonClass()}>
          {words.toTag}
        </Link>
      }
    >
      <ReadState read={read} loading={words.loading}>
        {(appointments) =>
          appointments.length === 0 ? (
            <Sheet>
              <EmptyState>{words.empty}</EmptyState>
            </Sheet>
          ) : (
            <Sheet flush>
              <DataTable
                caption={words.caption}
                columns={columns}
                rows={appointments}
                rowId={({ appointment }) => appointment}
                density={density}
              />
            </Sheet>
          )
        }
      </ReadState>
    </Page>
  );
}

const columns: readonly Column<MyAppointment>[] = [
  {
    id: 'school',
    head: words.columns.school,
    rowHeader: true,
    cell: ({ schoolName, urn }) => (
      <>
        <strong>{schoolName}</strong>
        <span className="tu-second">URN {urn}</span>
      </>
    ),
  },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: (one) => {
      const { tone, words: said } = stateOfAppointment(one);
      return <Badge tone={tone}>{said}</Badge>;
    },
  },
  {
    id: 'since',
    head: words.columns.since,
    cell: (one) => (one.because ? `${sinceInWords(one)}: ${endedWords[one.because]}` : sinceInWords(one)),
  },
];
