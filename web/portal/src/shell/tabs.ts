import { may, type Permission, type Role } from '@tutela/contracts';
import type { Tab } from '@tutela/ui';

interface PortalTab {
  to: string;
  words: string;
  needs: Permission;
}

/** The parts of the portal that are built, in order; each has its routes in `router.tsx`. */
const portalTabs: readonly PortalTab[] = [
  { to: '/today', words: 'Today', needs: 'marks:read' },
  { to: '/children', words: 'Children', needs: 'children:read' },
  { to: '/attendance', words: 'Attendance', needs: 'marks:read' },
  { to: '/differences', words: 'Differences', needs: 'marks:read' },
  { to: '/schools', words: 'Schools', needs: 'collection:read' },
  { to: '/set-up', words: 'Set-up', needs: 'collection:read' },
];

export const differencesTab = '/differences';

/** The tabs of a role, the one that holds the path marked: what is not open to it is absent, not grey. */
export function tabsOf(role: Role, path: string, differences: number | undefined): Tab[] {
  return portalTabs
    .filter(({ needs }) => may(role, needs))
    .map(({ to, words }) => ({
      to,
      words,
      current: path === to || path.startsWith(`${to}/`),
      ...(to === differencesTab ? { count: differences, countWords: 'to decide' } : {}),
    }));
}
