import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import { ConsoleFrame, Foot, NotFound, Page } from '@tutela/ui';
import { isSignedOut, type Me, meQuery, PersonMenu, readOf, ReadState, useMay } from '@tutela/web';
import type { ReactNode } from 'react';
import { waitsForUs } from '../shared/cases/case-state';
import { queueQuery } from '../shared/cases/cases.queries';
import { OfflineNotice } from './OfflineNotice';
import { railOf, type RailCounts } from './rail';
import { shellWords } from './shell.words';
import { SignedOutPage } from './SignedOutPage';

/** Everything behind the sign-in: who is here, and the parts that are open to that role. */
export function Shell({ children }: { children: ReactNode }) {
  const me = readOf(useQuery(meQuery));
  if (me.error && isSignedOut(me.error)) return <SignedOutPage />;
  if (me.data) return <SignedIn me={me.data}>{children}</SignedIn>;
  return (
    <ConsoleFrame rail={[]} home="/">
      <Page title="Console" h1="Operator console">
        <ReadState read={me} loading={shellWords.loading}>
          {() => null}
        </ReadState>
      </Page>
    </ConsoleFrame>
  );
}

function SignedIn({ me, children }: { me: Me; children: ReactNode }) {
  const path = useLocation({ select: ({ pathname }) => pathname });
  const isOperator = me.organisation.kind === 'operator';
  const counts = useRailCounts();
  return (
    <ConsoleFrame
      rail={isOperator ? railOf(me.role, path, counts) : []}
      links={<PersonMenu me={me} onSignedOut={() => window.location.assign('/sign-in')} />}
      foot={<Foot version="1.0" />}
      home="/"
    >
      <div className="co-told">
        <OfflineNotice />
      </div>
      {isOperator ? children : <NotFound />}
    </ConsoleFrame>
  );
}

/** What waits in the parts of the rail, for those who may open them. */
function useRailCounts(): RailCounts {
  const { data } = useQuery({ ...queueQuery, enabled: useMay()('cases:decide') });
  return { '/cases': data?.cases.filter(waitsForUs).length };
}
