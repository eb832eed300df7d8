import { may, type Permission, type Role } from '@tutela/contracts';
import type { RailGroup } from '@tutela/ui';

interface RailLink {
  to: string;
  words: string;
  /** Absent where every role of the operator may open it. */
  needs?: Permission;
}

/** The parts of the console that are built, in order; each has its route in `router.tsx`. */
const parts: readonly { name: string; links: readonly RailLink[] }[] = [
  {
    name: 'Work',
    links: [
      { to: '/', words: 'What waits' },
      { to: '/cases', words: 'Cases', needs: 'cases:decide' },
      { to: '/heads', words: 'Heads of schools', needs: 'contacts:watch' },
      { to: '/leavers', words: 'Leavers', needs: 'contacts:watch' },
    ],
  },
  { name: 'Directory', links: [{ to: '/authorities', words: 'Authorities', needs: 'authorities:read' }] },
  {
    name: 'System',
    links: [
      { to: '/extractors', words: 'Extractors', needs: 'extractors:read' },
      { to: '/events', words: 'Events', needs: 'events:read' },
      { to: '/audit', words: 'Audit log', needs: 'audit:search' },
    ],
  },
];

/** How many things wait in a part, by its path. */
export type RailCounts = Readonly<Record<string, number | undefined>>;

/** The rail of a role, the part that holds the path marked: what is not open to it is absent, not grey. */
export function railOf(role: Role, path: string, counts: RailCounts = {}): RailGroup[] {
  return parts
    .map(({ name, links }) => ({
      name,
      links: links
        .filter(({ needs }) => needs === undefined || may(role, needs))
        .map(({ to, words }) => ({ to, words, current: isIn(path, to), count: counts[to] })),
    }))
    .filter(({ links }) => links.length > 0);
}

function isIn(path: string, part: string): boolean {
  return path === part || (part !== '/' && path.startsWith(`${part}/`));
}
