import { createRootRoute, createRoute, createRouter, Outlet } from '@tanstack/react-router';
import { allowed, FaultPage, lazyPage } from '@tutela/web';
import { auditSearch } from './features/audit/audit.search';
import { authoritiesSearch } from './features/authorities/authorities.search';
import { casesSearch } from './features/cases/cases.search';
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
  component: lazyPage(() => import('./features/waits/waits.page.js'), 'WaitsPage'),
});

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/cases',
  validateSearch: casesSearch,
  component: allowed(
    'cases:decide',
    lazyPage(() => import('./features/cases/cases.page.js'), 'CasesPage'),
  ),
});

const oneCase = createRoute({
  getParentRoute: () => shell,
  path: '/cases/$case',
  component: allowed(
    'cases:decide',
    lazyPage(() => import('./features/cases/case.page.js'), 'CasePage'),
  ),
});

const question = createRoute({
  getParentRoute: () => shell,
  path: '/support-cases/$case',
  component: allowed(
    'cases:decide',
    lazyPage(() => import('./features/cases/question.page.js'), 'QuestionPage'),
  ),
});

const heads = createRoute({
  getParentRoute: () => shell,
  path: '/heads',
  component: allowed(
    'contacts:watch',
    lazyPage(() => import('./features/heads/heads.page.js'), 'HeadsPage'),
  ),
});

const leavers = createRoute({
  getParentRoute: () => shell,
  path: '/leavers',
  component: allowed(
    'contacts:watch',
    lazyPage(() => import('./features/leavers/leavers.page.js'), 'LeaversPage'),
  ),
});

const authorities = createRoute({
  getParentRoute: () => shell,
  path: '/authorities',
  validateSearch: authoritiesSearch,
  component: allowed(
    'authorities:read',
    lazyPage(() => import('./features/authorities/authorities.page.js'), 'AuthoritiesPage'),
  ),
});

const setUpAuthority = createRoute({
  getParentRoute: () => shell,
  path: '/authorities/new',
  component: allowed(
    'authorities:onboard',
    lazyPage(() => import('./features/authorities/set-up.page.js'), 'SetUpPage'),
  ),
});

const extractors = createRoute({
  getParentRoute: () => shell,
  path: '/extractors',
  component: allowed(
    'extractors:read',
    lazyPage(() => import('./features/extractors/extractors.page.js'), 'ExtractorsPage'),
  ),
});

const events = createRoute({
  getParentRoute: () => shell,
  path: '/events',
  component: allowed(
    'events:read',
    lazyPage(() => import('./features/events/events.page.js'), 'EventsPage'),
  ),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: auditSearch,
  component: allowed(
    'audit:search',
    lazyPage(() => import('./features/audit/audit.page.js'), 'AuditPage'),
  ),
});

const behindSignIn = shell.addChildren([
  waits,
  cases,
  oneCase,
  question,
  heads,
  leavers,
  authorities,
  setUpAuthority,
  extractors,
  events,
  audit,
]);

export const router = createRouter({
  routeTree: root.addChildren([signedOut, behindSignIn]),
  basepath: '/console',
  defaultErrorComponent: FaultPage,
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
