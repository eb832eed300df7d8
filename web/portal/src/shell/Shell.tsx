import { useQuery } from '@tanstack/react-query';
import { Link, Navigate, useLocation, useNavigate } from '@tanstack/react-router';
import { type ActingFor, Band, Foot, Page, PortalFrame } from '@tutela/ui';
import { isSignedOut, type Me, meQuery, PersonMenu, readOf, ReadState, useMay } from '@tutela/web';
import type { ReactNode } from 'react';
import { useDifferenceCount } from '../shared/decide/differences.queries';
import { useCasesWithYou } from '../shared/support/support.queries';
import { homeOf } from './home';
import { LastSignIn } from './LastSignIn';
import { News, OfflineNotice } from './News';
import { RowsChoice } from './RowsChoice';
import { shellWords } from './shell.words';
import { NoticesLink, SupportNews } from './SupportNews';
import { tabsOf } from './tabs';

/** Everything behind the sign-in: who is here, for whom, and the parts that are open to that role. */
export function Shell({ children }: { children: ReactNode }) {
  const me = readOf(useQuery(meQuery));
  if (me.error && isSignedOut(me.error)) return <Navigate to="/sign-in" replace />;
  if (me.data) return <SignedIn me={me.data}>{children}</SignedIn>;
  return (
    <PortalFrame band={<Band />} foot={<Foot version="1.0" />}>
      <Page title="Tutela" h1="Tutela">
        <ReadState read={me} loading={shellWords.loading}>
          {() => null}
        </ReadState>
      </Page>
    </PortalFrame>
  );
}

function SignedIn({ me, children }: { me: Me; children: ReactNode }) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const navigate = useNavigate();
  const may = useMay();
  const counts = { '/differences': useDifferenceCount(), '/school/cases': useCasesWithYou() };
  if (me.organisation.kind === 'operator') return <ForOperators />;
  const band = (
    <Band
      actingFor={actingFor(me)}
      tabs={tabsOf(me.role, path, counts)}
      links={
        <>
          {may('notices:read') ? <NoticesLink /> : null}
          <PersonMenu me={me} onSignedOut={() => void navigate({ to: '/sign-in', replace: true })}>
            <RowsChoice />
            <Link to="/me/tag">{shellWords.myTag}</Link>
          </PersonMenu>
        </>
      }
      home={homeOf(me.role)}
    />
  );
  return (
    <PortalFrame band={band} foot={<Foot version="1.0" />}>
      <div className="po-told">
        <LastSignIn />
        <OfflineNotice />
      </div>
      {children}
      {may('stream:follow') ? <News /> : null}
      {may('cases:follow') ? <SupportNews /> : null}
    </PortalFrame>
  );
}

/** For whom the person acts, on every page; Switch only where there is another to act for (NC-22). */
function actingFor({ organisation: { name, kind, urn }, mayActFor = [] }: Me): ActingFor {
  const switchTo = mayActFor.length > 1 ? <Link to="/choose">{shellWords.switchTo}</Link> : undefined;
  if (kind === 'school') return { name, kind: urn && shellWords.urn(urn), switchTo };
  return { name, kind: kind === 'company' ? shellWords.company : shellWords.la, switchTo };
}

function ForOperators() {
  return (
    <PortalFrame band={<Band />} foot={<Foot version="1.0" />}>
      <Page title="No such page" h1="There is no page here" lead={shellWords.forOperators}>
        <p>
          <a href="/console/">{shellWords.toConsole}</a>
        </p>
      </Page>
    </PortalFrame>
  );
}
