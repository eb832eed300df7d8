import { may, roles, type Permission, type Role } from '@tutela/contracts';
import type { Tab } from '@tutela/ui';

type Kind = (typeof roles)[Role]['organisation'];

interface PortalTab {
  to: string;
  words: string;
  needs: Permission;
  /** Pages that belong to it and stand elsewhere. */
  holds?: string;
}

/** The parts of the portal that are built, in order, by whom one acts for; each has its routes in `router.tsx`. */
const portalTabs: Record<Kind, readonly PortalTab[]> = {
  la: [
    { to: '/today', words: 'Today', needs: 'marks:read' },
    { to: '/children', words: 'Children', needs: 'children:read' },
    { to: '/attendance', words: 'Attendance', needs: 'marks:read' },
    { to: '/differences', words: 'Differences', needs: 'marks:read' },
    { to: '/schools', words: 'Schools', needs: 'collection:read' },
    { to: '/set-up', words: 'Set-up', needs: 'collection:read' },
    { to: '/audit', words: 'Audit', needs: 'audit:read-own' },
  ],
  school: [
    { to: '/school/contacts', words: 'Contacts', needs: 'places:read' },
    { to: '/school/cases', words: 'Cases', needs: 'cases:read' },
    { to: '/school/resources/forms', words: 'Resources', needs: 'releases:request' },
  ],
  company: [
    { to: '/company', words: 'Today', needs: 'company:read' },
    { to: '/company/people', words: 'People', needs: 'people:invite' },
    { to: '/company/schools', words: 'Schools', needs: 'company:read', holds: '/company/requests' },
    { to: '/company/cases', words: 'Cases', needs: 'company:read' },
    { to: '/company/ledger', words: 'Ledger', needs: 'ledger:read' },
    { to: '/company', words: 'My schools', needs: 'company:me' },
    { to: '/me/tag', words: 'My tag', needs: 'company:me' },
  ],
  operator: [],
};

/** What waits behind a tab, by its path. */
export type TabCounts = Readonly<Partial<Record<string, number>>>;

/** What is counted, for a reader. */
const countWords: Readonly<Record<string, string>> = {
  '/differences': 'to decide',
  '/school/cases': 'with you',
};

/** The tabs of a role, the one that holds the path marked: what is not open to it is absent, not grey. */
export function tabsOf(role: Role, path: string, counts: TabCounts = {}): Tab[] {
  const tabs = portalTabs[roles[role].organisation].filter(({ needs }) => may(role, needs));
  const current = holding(tabs, path);
  return tabs.map(({ to, words }) => ({
    to,
    words,
    current: to === current,
    count: counts[to],
    countWords: countWords[to],
  }));
}

/** Which tab holds the path: the nearest, where one stands under another (`/company`, `/company/people`). */
function holding(tabs: readonly PortalTab[], path: string): string | undefined {
  const holders = tabs.flatMap(({ to, holds }) => [to, ...(holds ? [holds] : [])].map((from) => ({ to, from })));
  return holders
    .filter(({ from }) => path === from || path.startsWith(`${from}/`))
    .toSorted((one, other) => other.from.length - one.from.length)[0]?.to;
}
