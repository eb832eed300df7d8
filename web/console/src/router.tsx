import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { allowed } from '@tutela/web';
import { auditSearch } from './features/audit/audit.search';
import { authoritiesSearch } from './features/authorities/authorities.search';
import { NotFoundPage } from './shell/NotFoundPage';
import { Shell } from './shell/Shell';
import { SignedOutPage } from './shell/SignedOutPage';

const root = createRootRoute({ component: Outlet, notFoundComponent: NotFoundPage });

const shell = createRoute({
  getParentRoute: () => root,
  id: 'shell',
  component: () => (
    <Shell>
      <Outlet />
    </Shell>
  ),
});

const signedOut = createRoute({ getParentRoute: () => root, path: '/signed-out', component: SignedOutPage });

const waits = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: lazyRouteComponent(() => import('./features/waits/waits.page.js'), 'WaitsPage'),
});

const authorities = createRoute({
  getParentRoute: () => shell,
  path: '/authorities',
  validateSearch: authoritiesSearch,
  component: allowed(
    'authorities:read',
    lazyRouteComponent(() => import('./features/authorities/authorities.page.js'), 'AuthoritiesPage'),
  ),
});

const setUpAuthority = createRoute({
  getParentRoute: () => shell,
  path: '/authorities/new',
  component: allowed(
    'authorities:onboard',
    lazyRouteComponent(() => import('./features/authorities/set-up.page.js'), 'SetUpPage'),
  ),
});

const extractors = createRoute({
  getParentRoute: () => shell,
  path: '/extractors',
  component: allowed(
    'extractors:read',
    lazyRouteComponent(() => import('./features/extractors/extractors.page.js'), 'ExtractorsPage'),
  ),
});

const events = createRoute({
  getParentRoute: () => shell,
  path: '/events',
  component: allowed(
    'events:read',
    lazyRouteComponent(() => import('./features/events/events.page.js'), 'EventsPage'),
  ),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: auditSearch,
  component: allowed(
    'audit:search',
    lazyRouteComponent(() => import('./features/audit/audit.page.js'), 'AuditPage'),
  ),
});

const behindSignIn = shell.addChildren([waits, authorities, setUpAuthority, extractors, events, audit]);

export const router = createRouter({
  routeTree: root.addChildren([signedOut, behindSignIn]),
  basepath: '/console',
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
