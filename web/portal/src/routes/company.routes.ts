import { createRoute } from '@tanstack/react-router';
import { allowed, lazyPage } from '@tutela/web';
import { requestSearch } from '../features/company-requests/request.search';
import { root, shell } from './shell.route';

const home = createRoute({
  getParentRoute: () => shell,
  path: '/company',
  component: lazyPage(() => import('../features/company-home/company-home.page.js'), 'CompanyHomePage'),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/company/people',
  component: allowed(
    'people:invite',
    lazyPage(() => import('../features/company-people/company-people.page.js'), 'CompanyPeoplePage'),
  ),
});

const schools = createRoute({
  getParentRoute: () => shell,
  path: '/company/schools',
  component: allowed(
    'company:read',
    lazyPage(() => import('../features/company-schools/company-schools.page.js'), 'CompanySchoolsPage'),
  ),
});

const school = createRoute({
  getParentRoute: () => shell,
  path: '/company/schools/$urn',
  component: allowed(
    'company:read',
    lazyPage(() => import('../features/company-schools/company-school.page.js'), 'CompanySchoolPage'),
  ),
});

const request = createRoute({
  getParentRoute: () => shell,
  path: '/company/requests/new',
  validateSearch: requestSearch,
  component: allowed(
    'contacts:request',
    lazyPage(() => import('../features/company-requests/request.page.js'), 'RequestPage'),
  ),
});

const cases = createRoute({
  getParentRoute: () => shell,
  path: '/company/cases',
  component: allowed(
    'company:read',
    lazyPage(() => import('../features/company-cases/company-cases.page.js'), 'CompanyCasesPage'),
  ),
});

const oneCase = createRoute({
  getParentRoute: () => shell,
  path: '/company/cases/$case',
  component: allowed(
    'company:read',
    lazyPage(() => import('../features/company-cases/company-case.page.js'), 'CompanyCasePage'),
  ),
});

const ledger = createRoute({
  getParentRoute: () => shell,
  path: '/company/ledger',
  component: allowed(
    'ledger:read',
    lazyPage(() => import('../features/company-ledger/ledger.page.js'), 'LedgerPage'),
  ),
});

export const companyPages = [home, people, schools, school, request, cases, oneCase, ledger] as const;

/** Outside of the shell: whoever has no tag yet is not signed in (NC-10). */
export const tag = createRoute({
  getParentRoute: () => root,
  path: '/me/tag',
  component: lazyPage(() => import('../features/sign-in/tag.page.js'), 'TagPage'),
});
