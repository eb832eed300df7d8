import { dayInTable } from '@tutela/education';
import { Badge, Button, DataTable, EmptyState, Sheet, type Column } from '@tutela/ui';
import { dayAt, useMay } from '@tutela/web';
import { stateOfRelease } from '../../shared/company/company-state';
import { useDensity } from '../../shared/look/density';
import { contactsWords as words } from './contacts.words';
import { liveReleases, type Release } from './places-shown';

interface ReleasesProps {
  releases: readonly Release[];
  onEnd: (release: Release) => void;
}

/** Which manager of which company may name people here, and who signed for it (NC-03). */
export function Releases({ releases, onEnd }: ReleasesProps) {
  const density = useDensity();
  const mayEnd = useMay()('releases:end');
  const live = liveReleases(releases);
  return (
    <Sheet flush={live.length > 0} title={words.releases} aside={words.releasesHint}>
      {live.length === 0 ? (
        <EmptyState>{words.noRelease}</EmptyState>
      ) : (
        <DataTable
          caption={words.releases}
          captionShown={false}
          columns={mayEnd ? [...columns, actColumn(onEnd)] : columns}
          rows={live}
          rowId={({ release }) => release}
          density={density}
        />
      )}
    </Sheet>
  );
}

function WhereNotLive({ release }: { release: Release }) {
  if (release.state === 'live' && !release.managerHasLeft) return null;
  const { tone, words: state } = stateOfRelease(release);
  return (
    <span className="tu-second">
      <Badge tone={tone}>{state}</Badge>
    </span>
  );
}

/** Who signed, and whom the school has named as head since (NC-13). */
function SignedBy({ signedBy, saidHead }: Release) {
  return (
    <>
      {signedBy}
      {saidHead ? <span className="tu-second">{words.saidHead(saidHead)}</span> : null}
    </>
  );
}

const columns: readonly Column<Release>[] = [
  {
    id: 'company',
    head: words.releaseColumns.company,
    rowHeader: true,
    cell: (release) => (
      <>
        <strong>{release.company.name}</strong>
        <WhereNotLive release={release} />
      </>
    ),
  },
  { id: 'manager', head: words.releaseColumns.manager, cell: ({ manager }) => manager.name },
  { id: 'signedBy', head: words.releaseColumns.signedBy, cell: (release) => <SignedBy {...release} /> },
  { id: 'since', head: words.releaseColumns.since, cell: ({ since }) => dayInTable(dayAt(since)) },
  {
    id: 'places',
    head: words.releaseColumns.places,
    numbers: true,
    staysOnPhone: true,
    cell: ({ taken }) => taken,
  },
];

const actColumn = (onEnd: ReleasesProps['onEnd']): Column<Release> => ({
  id: 'act',
  head: <span className="tu-hidden">{words.releaseColumns.act}</span>,
  numbers: true,
  staysOnPhone: true,
  cell: (release) => (
    <Button kind="quiet" onPress={() => onEnd(release)}>
      {words.end}
      <span className="tu-hidden"> the release of {release.company.name}</span>
    </Button>
  ),
});
