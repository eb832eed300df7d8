import { Link, useParams } from '@tanstack/react-router';
import { Button, buttonClass, NotFound, Notice, Page, Sheet } from '@tutela/ui';
import { ReadState, useMay } from '@tutela/web';
import { useState } from 'react';
import { useCompanySchools, type Appointment, type CompanySchool } from '../../shared/company/company.queries';
import { PlaceGrid } from '../../shared/places/PlaceGrid';
import { companySchoolsWords, companySchoolWords as words, placesInWords } from './company-schools.words';
import { EndContactDialog } from './EndContactDialog';
import { countPlaces, placeShown } from './places-shown';
import { ReleasesTable } from './ReleasesTable';

/** `/company/schools/:urn`: the school's fifteen places as the company may see them (NC-07, §9). */
export function CompanySchoolPage() {
  const { urn } = useParams({ from: '/shell/company/schools/$urn' });
  const read = useCompanySchools();
  const releases = read.data?.schools.filter(({ release }) => release.urn === urn) ?? [];
  const [first] = releases;
  if (read.data && !first) return <NotFound />;
  if (first) return <KnownSchool key={urn} school={first} releases={releases} />;
  return (
    <Page title={words.title} h1={words.title}>
      <ReadState read={read} loading={companySchoolsWords.loading}>
        {() => null}
      </ReadState>
    </Page>
  );
}

interface KnownSchoolProps {
  /** Its places are the same under each of the releases. */
  school: CompanySchool;
  releases: readonly CompanySchool[];
}

function KnownSchool({ school: { release, places }, releases }: KnownSchoolProps) {
  const [ending, setEnding] = useState<Appointment>();
  const [ended, setEnded] = useState<Appointment>();
  const mayEnd = useMay()('appointments:end');
  const { own, others } = countPlaces(places);
  const shown = places.map((one) => ({
    ...placeShown(one),
    act: mayEnd && one.appointment ? <EndButton appointment={one.appointment} onPress={setEnding} /> : undefined,
  }));
  return (
    <Page
      title={words.title}
      h1={`${release.schoolName}: ${placesInWords(own, others)}`}
      lead={words.lead(release.urn)}
      trail={
        <>
          <Link to="/company/schools">{companySchoolsWords.title}</Link> / URN {release.urn}
        </>
      }
      acts={<Ask releases={releases} />}
    >
      {ended ? (
        <Notice
          tone="good"
          live="status"
          title={words.ended(ended.name)}
          acts={
            <Button kind="quiet" onPress={() => setEnded(undefined)}>
              {words.close}
            </Button>
          }
        />
      ) : null}
      <WhatIsWrong releases={releases} />
      <PlaceGrid label={words.places} places={shown} />
      <Sheet flush title={words.releases} hint={words.releasesHint}>
        <ReleasesTable schools={releases} />
      </Sheet>
      <EndContactDialog
        appointment={ending}
        schoolName={release.schoolName}
        onDone={setEnded}
        onClose={() => setEnding(undefined)}
      />
    </Page>
  );
}

function EndButton({ appointment, onPress }: { appointment: Appointment; onPress: (one: Appointment) => void }) {
  return (
    <Button kind="quiet" onPress={() => onPress(appointment)}>
      {words.end}
      <span className="tu-hidden"> {appointment.name}</span>
    </Button>
  );
}

/** Only the manager named in a release that is not on hold can ask (NC-05, NC-13). */
const isOpenToMe = ({ yours, release }: CompanySchool): boolean => yours && release.state === 'live';

function Ask({ releases }: { releases: readonly CompanySchool[] }) {
  const mine = releases.find(isOpenToMe);
  if (!mine) return null;
  return (
    <Link to="/company/requests/new" search={{ school: Number(mine.release.urn) }} className={buttonClass('main')}>
      {companySchoolsWords.ask}
    </Link>
  );
}

function WhatIsWrong({ releases }: { releases: readonly CompanySchool[] }) {
  if (releases.some(isOpenToMe)) return null;
  if (releases.some(({ yours }) => yours)) {
    return (
      <Notice tone="warn" title={words.onHold}>
        {words.onHoldNext}
      </Notice>
    );
  }
  const managers = managersOf(releases.filter(({ release }) => !release.managerHasLeft));
  if (managers === '') {
    return (
      <Notice tone="warn" title={words.managerLeft(managersOf(releases))}>
        {words.managerLeftNext}
      </Notice>
    );
  }
  return <Notice tone="note">{words.notYours(managers)}</Notice>;
}

const managersOf = (releases: readonly CompanySchool[]): string =>
  new Intl.ListFormat('en-GB').format(new Set(releases.map(({ release }) => release.manager.name)));
