import { createRoute } from '@tanstack/react-router';
import { allowed, lazyPage } from '@tutela/web';
import { contactsSearch } from '../features/school-contacts/contacts.search';
import { shell } from './shell.route';

const choose = createRoute({
  getParentRoute: () => shell,
  path: '/choose',
  component: lazyPage(() => import('../features/choose/choose.page.js'), 'ChoosePage'),
});

const notices = createRoute({
  getParentRoute: () => shell,
  path: '/notices',
  component: allowed(
    'notices:read',
    lazyPage(() => import('../features/notices/notices.page.js'), 'NoticesPage'),
  ),
});

/** For schools and companies alike. */
export const supportPages = [choose, notices] as const;

const contacts = createRoute({
  getParentRoute: () => shell,
  path: '/school/contacts',
  validateSearch: contactsSearch,
  component: allowed(
    'places:read',
    lazyPage(() => import('../features/school-contacts/contacts.page.js'), 'ContactsPage'),
  ),
});

const releaseForms = createRoute({
  getParentRoute: () => shell,
  path: '/school/resources/forms',
  component: allowed(
    'releases:request',
    lazyPage(() => import('../features/release-forms/forms.page.js'), 'FormsPage'),
  ),
});

const schoolCases = createRoute({
  getParentRoute: () => shell,
  path: '/school/cases',
  component: allowed(
    'cases:read',
    lazyPage(() => import('../features/support-cases/cases.page.js'), 'CasesPage'),
  ),
});

const raiseCase = createRoute({
  getParentRoute: () => shell,
  path: '/school/cases/new',
  component: allowed(
    'cases:ask',
    lazyPage(() => import('../features/support-cases/raise.page.js'), 'RaisePage'),
  ),
});

const schoolCase = createRoute({
  getParentRoute: () => shell,
  path: '/school/cases/$case',
  component: allowed(
    'cases:read',
    lazyPage(() => import('../features/support-cases/case.page.js'), 'CasePage'),
  ),
});

const head = createRoute({
  getParentRoute: () => shell,
  path: '/school/head',
  component: allowed(
    'head:notify',
    lazyPage(() => import('../features/school-head/head.page.js'), 'HeadPage'),
  ),
});

/** Nothing is read from the platform and nothing is sent, so it is open to whoever is signed in: schools and those who help them. */
const mapping = createRoute({
  getParentRoute: () => shell,
  path: '/school/extractor/mapping',
  component: lazyPage(() => import('../features/mapping/mapping.page.js'), 'MappingPage'),
});

export const schoolPages = [contacts, releaseForms, schoolCases, raiseCase, schoolCase, head, mapping] as const;
