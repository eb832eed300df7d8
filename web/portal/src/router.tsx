import { createRoute, createRouter } from '@tanstack/react-router';
import { allowed, FaultPage, lazyPage } from '@tutela/web';
import { attendanceSearch } from './features/attendance/attendance.search';
import { auditSearch } from './features/audit/audit.search';
import { calendarSearch } from './features/calendar/calendar.search';
import { checkedCareSearch } from './features/care-dates/care-dates.search';
import { childPath, childSearch } from './features/child/child.search';
import { collectionSearch } from './features/collection/collection.search';
import { matchingSearch } from './features/matching/matching.search';
import { schoolsSearch } from './features/schools/schools.search';
import { signInSearch } from './features/sign-in/sign-in.search';
import { todaySearch } from './features/today/today.search';
import { checkedSearch } from './features/upload-list/upload-list.search';
import { companyPages, tag } from './routes/company.routes';
import { schoolPages, supportPages } from './routes/school.routes';
import { root, shell } from './routes/shell.route';
import { StartPage } from './shell/StartPage';

const start = createRoute({
  getParentRoute: () => shell,
  path: '/',
  component: StartPage,
});

const signIn = createRoute({
  getParentRoute: () => root,
  path: '/sign-in',
  validateSearch: signInSearch,
  component: lazyPage(() => import('./features/sign-in/password.page.js'), 'PasswordPage'),
});

const code = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/code',
  component: lazyPage(() => import('./features/sign-in/code.page.js'), 'CodePage'),
});

const resync = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/resync',
  component: lazyPage(() => import('./features/sign-in/resync.page.js'), 'ResyncPage'),
});

const invite = createRoute({
  getParentRoute: () => root,
  path: '/invite',
  component: lazyPage(() => import('./features/sign-in/invite.page.js'), 'InvitePage'),
});

const today = createRoute({
  getParentRoute: () => shell,
  path: '/today',
  validateSearch: todaySearch,
  component: allowed(
    'marks:read',
    lazyPage(() => import('./features/today/today.page.js'), 'TodayPage'),
  ),
});

const children = createRoute({
  getParentRoute: () => shell,
  path: '/children',
  component: allowed(
    'children:read',
    lazyPage(() => import('./features/children/children.page.js'), 'ChildrenPage'),
  ),
});

const child = createRoute({
  getParentRoute: () => shell,
  path: '/children/$child',
  params: childPath,
  validateSearch: childSearch,
  component: allowed(
    'marks:read',
    lazyPage(() => import('./features/child/child.page.js'), 'ChildPage'),
  ),
});

const attendance = createRoute({
  getParentRoute: () => shell,
  path: '/attendance',
  validateSearch: attendanceSearch,
  component: allowed(
    'marks:read',
    lazyPage(() => import('./features/attendance/attendance.page.js'), 'AttendancePage'),
  ),
});

const differences = createRoute({
  getParentRoute: () => shell,
  path: '/differences',
  component: allowed(
    'marks:read',
    lazyPage(() => import('./features/differences/differences.page.js'), 'DifferencesPage'),
  ),
});

const schools = createRoute({
  getParentRoute: () => shell,
  path: '/schools',
  validateSearch: schoolsSearch,
  component: allowed(
    'collection:read',
    lazyPage(() => import('./features/schools/schools.page.js'), 'SchoolsPage'),
  ),
});

const school = createRoute({
  getParentRoute: () => shell,
  path: '/schools/$urn',
  component: allowed(
    'collection:read',
    lazyPage(() => import('./features/schools/school.page.js'), 'SchoolPage'),
  ),
});

const setUp = createRoute({
  getParentRoute: () => shell,
  path: '/set-up',
  component: allowed(
    'collection:read',
    lazyPage(() => import('./features/set-up/set-up.page.js'), 'SetUpPage'),
  ),
});

const upload = createRoute({
  getParentRoute: () => shell,
  path: '/set-up/children',
  component: allowed(
    'children:upload',
    lazyPage(() => import('./features/upload-list/upload.page.js'), 'UploadPage'),
  ),
});

const checked = createRoute({
  getParentRoute: () => shell,
  path: '/set-up/children/$import',
  validateSearch: checkedSearch,
  component: allowed(
    'children:upload',
    lazyPage(() => import('./features/upload-list/checked.page.js'), 'CheckedPage'),
  ),
});

const careDates = createRoute({
  getParentRoute: () => shell,
  path: '/set-up/care-dates',
  component: allowed(
    'children:upload',
    lazyPage(() => import('./features/care-dates/upload-return.page.js'), 'UploadReturnPage'),
  ),
});

const checkedCare = createRoute({
  getParentRoute: () => shell,
  path: '/set-up/care-dates/$import',
  validateSearch: checkedCareSearch,
  component: allowed(
    'children:upload',
    lazyPage(() => import('./features/care-dates/checked-return.page.js'), 'CheckedReturnPage'),
  ),
});

const matching = createRoute({
  getParentRoute: () => shell,
  path: '/set-up/matching',
  validateSearch: matchingSearch,
  component: allowed(
    'matching:read',
    lazyPage(() => import('./features/matching/matching.page.js'), 'MatchingPage'),
  ),
});

const collection = createRoute({
  getParentRoute: () => shell,
  path: '/set-up/collection',
  validateSearch: collectionSearch,
  component: allowed(
    'collection:read',
    lazyPage(() => import('./features/collection/collection.page.js'), 'CollectionPage'),
  ),
});

const calendar = createRoute({
  getParentRoute: () => shell,
  path: '/set-up/calendar',
  validateSearch: calendarSearch,
  component: allowed(
    'collection:read',
    lazyPage(() => import('./features/calendar/calendar.page.js'), 'CalendarPage'),
  ),
});

const people = createRoute({
  getParentRoute: () => shell,
  path: '/set-up/people',
  component: allowed(
    'people:nominate',
    lazyPage(() => import('./features/people/people.page.js'), 'PeoplePage'),
  ),
});

const audit = createRoute({
  getParentRoute: () => shell,
  path: '/audit',
  validateSearch: auditSearch,
  component: allowed(
    'audit:read-own',
    lazyPage(() => import('./features/audit/audit.page.js'), 'AuditPage'),
  ),
});

const setUpPages = [setUp, upload, checked, careDates, checkedCare, matching, collection, calendar, people] as const;
const behindSignIn = shell.addChildren([
  start,
  today,
  children,
  child,
  attendance,
  differences,
  schools,
  school,
  audit,
  ...setUpPages,
  ...supportPages,
  ...schoolPages,
  ...companyPages,
]);

export const router = createRouter({
  routeTree: root.addChildren([signIn, code, resync, invite, tag, behindSignIn]),
  defaultErrorComponent: FaultPage,
  defaultPreload: false,
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
