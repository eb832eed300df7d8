import { Link } from '@tanstack/react-router';
import { dayInTable } from '@tutela/education';
import { Badge, buttonClass, EmptyState, Facts, Notice, Page, Sheet, Sheets } from '@tutela/ui';
import { dayAt, momentInTable, ReadState } from '@tutela/web';
import type { CompanySchool } from '../../shared/company/company.queries';
import { stateOfRelease } from '../../shared/company/company-state';
import type { CaseInList } from '../../shared/support/support.queries';
import { useCompanyToday } from './company-home.queries';
import { heldWords, managerAnswer, managerWords as words } from './company-home.words';
import { needsOf, type WithoutTag } from './needs';

/** What needs the manager: releases on hold, people without tags, and what was decided lately. */
export function ManagerHome() {
  const read = useCompanyToday();
  const needs = read.data && needsOf(read.data);
  const mine = read.data?.schools.filter(({ yours }) => yours) ?? [];
  return (
    <Page
      title={words.title}
      h1={needs ? managerAnswer(needs) : words.title}
      acts={
        mine.some(({ release }) => release.state === 'live') ? (
          <Link to="/company/requests/new" className={buttonClass('main')}>
            {words.ask}
          </Link>
        ) : undefined
      }
    >
      <ReadState read={read} loading={words.loading}>
        {({ cases }) => (
          <>
            {needs?.onHold.map((school) => (
              <OnHold key={school.release.release} school={school} />
            ))}
            <Sheets>
              <WithoutTags people={needs?.withoutTag ?? []} />
              <MyReleases schools={mine} />
            </Sheets>
            <LatestRequests cases={cases} />
          </>
        )}
      </ReadState>
    </Page>
  );
}

function OnHold({ school: { release } }: { school: CompanySchool }) {
  return (
    <Notice
      tone="warn"
      title={words.onHold(release.schoolName)}
      acts={
        <Link to="/company/schools/$urn" params={{ urn: release.urn }} className={buttonClass()}>
          {words.toSchool}
        </Link>
      }
    >
      {words.onHoldNext}
    </Notice>
  );
}

function WithoutTags({ people }: { people: readonly WithoutTag[] }) {
  return (
    <Sheet
      title={words.withoutTag}
      hint={words.withoutTagHint}
      aside={<Link to="/company/people">{words.toPeople}</Link>}
    >
      {people.length === 0 ? (
        <EmptyState>{words.everybodyHasTag}</EmptyState>
      ) : (
        <Facts
          facts={people.map((one) => ({
            name: one.person.name,
            value: `${one.person.state === 'invited' ? words.invited : words.enrolling} ${heldWords(one)}`,
          }))}
        />
      )}
    </Sheet>
  );
}

function MyReleases({ schools }: { schools: readonly CompanySchool[] }) {
  return (
    <Sheet title={words.releases} aside={<Link to="/company/schools">{words.toSchools}</Link>}>
      {schools.length === 0 ? (
        <EmptyState>{words.noRelease}</EmptyState>
      ) : (
        <Facts
          facts={schools.map(({ release: { urn, schoolName, since, taken, ...release } }) => ({
            name: schoolName,
            value: (
              <>
                <Link to="/company/schools/$urn" params={{ urn }}>
                  {words.places(taken)}
                </Link>
                , since {dayInTable(dayAt(since))}
              </>
            ),
            aside: <Badge tone={stateOfRelease(release).tone}>{stateOfRelease(release).words}</Badge>,
          }))}
        />
      )}
    </Sheet>
  );
}

const latest = 5;

/** The newest requests with their outcome, also of those who were refused (NC-04). */
function LatestRequests({ cases }: { cases: readonly CaseInList[] }) {
  const requests = cases.filter(({ kind }) => kind === 'contacts').slice(0, latest);
  return (
    <Sheet title={words.requests} hint={words.requestsHint} aside={<Link to="/company/cases">{words.toCases}</Link>}>
      {requests.length === 0 ? (
        <EmptyState>{words.noRequest}</EmptyState>
      ) : (
        <Facts
          facts={requests.map(({ case: id, reference, raisedAt, outcome }) => ({
            name: momentInTable(raisedAt),
            value: (
              <>
                <Link to="/company/cases/$case" params={{ case: id }}>
                  {reference}
                </Link>
                {outcome ? `. ${outcome}` : null}
              </>
            ),
          }))}
        />
      )}
    </Sheet>
  );
}
