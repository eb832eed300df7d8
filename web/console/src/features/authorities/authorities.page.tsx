import { useQuery } from '@tanstack/react-query';
import { useSearch } from '@tanstack/react-router';
import { dayInTable } from '@tutela/education';
import {
  Badge,
  buttonClass,
  DataTable,
  EmptyState,
  Go,
  Notice,
  numberInWords,
  Page,
  Sheet,
  type Column,
} from '@tutela/ui';
import { dayAt, readOf, ReadState, useMay } from '@tutela/web';
import { authoritiesQuery, type Authority } from '../../shared/authorities/authorities.queries';
import { authorityState, isReady } from '../../shared/authorities/authority-state';
import { authoritiesWords as words } from './authorities.words';

const isCollecting = (authority: Authority): boolean => isReady(authority) && authority.collection === 'collecting';

/** `/console/authorities`: where each stands, in counts. */
export function AuthoritiesPage() {
  const { made } = useSearch({ from: '/shell/authorities' });
  const maySetUp = useMay()('authorities:onboard');
  const read = readOf(useQuery(authoritiesQuery));
  const name = read.data?.find(({ la }) => la === made)?.name;
  return (
    <Page
      title={words.title}
      h1={read.data ? words.h1(read.data.length, read.data.filter(isCollecting).length) : words.title}
      lead={words.lead}
      acts={
        maySetUp ? (
          <Go to="/authorities/new" className={buttonClass('main')}>
            {words.setUp}
          </Go>
        ) : null
      }
    >
      {name === undefined ? null : (
        <Notice tone="good" live="status" title={words.made(name)}>
          {words.madeNext}
        </Notice>
      )}
      <Sheet flush>
        <ReadState read={read} loading={words.loading}>
          {(authorities) => (
            <DataTable
              caption={words.title}
              columns={columns}
              rows={authorities}
              rowId={({ la }) => la}
              empty={
                <div className="co-pad">
                  <EmptyState>{maySetUp ? words.empty : null}</EmptyState>
                </div>
              }
            />
          )}
        </ReadState>
      </Sheet>
    </Page>
  );
}

const columns: readonly Column<Authority>[] = [
  {
    id: 'name',
    head: words.columns.name,
    rowHeader: true,
    cell: ({ name, la }) => (
      <>
        <span className="tu-name">{name}</span>
        <span className="tu-second">{words.code(la)}</span>
      </>
    ),
  },
  {
    id: 'state',
    head: words.columns.state,
    staysOnPhone: true,
    cell: (authority) => <Badge tone={authorityState(authority).tone}>{authorityState(authority).words}</Badge>,
  },
  { id: 'children', head: words.columns.children, numbers: true, cell: (one) => countOf(one, one.children) },
  { id: 'schools', head: words.columns.schools, numbers: true, cell: (one) => countOf(one, one.schools) },
  {
    id: 'networks',
    head: words.columns.networks,
    cell: ({ networks }) =>
      networks.length === 0 ? (
        words.noNetworks
      ) : (
        <ul className="co-plain tu-mono">
          {networks.map((network) => (
            <li key={network}>{network}</li>
          ))}
        </ul>
      ),
  },
  { id: 'since', head: words.columns.since, cell: ({ onboardedAt }) => dayInTable(dayAt(onboardedAt)) },
];

/** Before an authority is ready nothing has been counted: that is not a nought. */
const countOf = (authority: Authority, count: number): string =>
  isReady(authority) ? numberInWords(count) : words.notKnown;
