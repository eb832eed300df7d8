import { useQuery } from '@tanstack/react-query';
import { Navigate, useLocation, useNavigate } from '@tanstack/react-router';
import { Band, Foot, Page, PortalFrame } from '@tutela/ui';
import { isSignedOut, type Me, meQuery, PersonMenu, readOf, ReadState } from '@tutela/web';
import { useEffect, type ReactNode } from 'react';
import { useDifferenceCount } from '../shared/decide/differences.queries';
import { LastSignIn } from './LastSignIn';
import { News, OfflineNotice } from './News';
import { RowsChoice } from './RowsChoice';
import { shellWords } from './shell.words';
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

/** On a narrow screen the tabs scroll; the current one is brought into view. */
function useTabInView(path: string): void {
  useEffect(() => {
    document.querySelector('.tu-tab[aria-current]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [path]);
}

function SignedIn({ me, children }: { me: Me; children: ReactNode }) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const navigate = useNavigate();
  const differences = useDifferenceCount();
  useTabInView(path);
  if (me.organisation.kind === 'operator') return <ForOperators />;
  const band = (
    <Band
      actingFor={{ name: me.organisation.name, kind: shellWords.la }}
      tabs={tabsOf(me.role, path, differences)}
      links={
        <PersonMenu me={me} onSignedOut={() => void navigate({ to: '/sign-in', replace: true })}>
          <RowsChoice />
        </PersonMenu>
      }
      home="/today"
    />
  );
  return (
    <PortalFrame band={band} foot={<Foot version="1.0" />}>
      <div className="po-told">
        <LastSignIn />
        <OfflineNotice />
      </div>
      {children}
      <News />
    </PortalFrame>
  );
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
