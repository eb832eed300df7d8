import { roles, type Role } from '@tutela/contracts';

export type PageChoice =
  { readonly page: 'portal' | 'console'; readonly status: 200 | 404 } | { readonly redirect: string };

/** Portal pages for whoever has no session yet, also for people of the operator. */
const beforeSignIn = ['/sign-in', '/sign-in/code', '/sign-in/resync', '/invite'];

/**
 * Which page answers a path, by the role of who asks. The console does not exist for people of an authority, nor the portal
 * for the operator's (VS-12); a page holds no data, so this hides and does not protect.
 */
export function choosePage(path: string, role: Role | undefined): PageChoice {
  const isConsole = path === '/console' || path.startsWith('/console/');
  if (isConsole && role === undefined) return { redirect: '/sign-in?to=console' };
  if (path === '/console') return { redirect: '/console/' };
  const isOperator = role !== undefined && roles[role].organisation === 'operator';
  if (isConsole && isOperator) return { page: 'console', status: 200 };
  if (isConsole) return { page: 'portal', status: 404 };
  return { page: 'portal', status: isOperator && !beforeSignIn.includes(path) ? 404 : 200 };
}
