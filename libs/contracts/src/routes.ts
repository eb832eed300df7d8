import * as agent from './collection/agent.routes';
import * as calendar from './collection/calendar.routes';
import * as collecting from './collection/collecting.routes';
import * as consoleAuthorities from './collection/console-authority.routes';
import * as list from './collection/list.routes';
import * as mark from './collection/mark.routes';
import * as ssda903 from './collection/ssda903.routes';
import * as caseRoutes from './cases/case.routes';
import * as consoleCases from './cases/console-case.routes';
import * as companyCases from './cases/company.routes';
import * as notices from './cases/notice.routes';
import * as places from './cases/places.routes';
import * as releaseForms from './cases/release-form.routes';
import * as watch from './cases/watch.routes';
import * as companyPeople from './identity/company.routes';
import * as tags from './identity/tag.routes';
import * as people from './identity/people.routes';
import * as signIn from './identity/sign-in.routes';
import * as register from './reporting/register.routes';
import * as backlogs from './core/backlog.routes';
import * as auditProofs from './audit/proof.routes';
import * as audit from './audit/search.routes';
import type { RouteContract } from './core/route';

function isRoute(value: unknown): value is RouteContract {
  return typeof value === 'object' && value !== null && 'owner' in value && 'path' in value && 'needs' in value;
}

/** The one table: every route of the product by its name. */
export const routes: Readonly<Record<string, RouteContract>> = Object.fromEntries(
  [
    signIn,
    people,
    tags,
    companyPeople,
    places,
    companyCases,
    releaseForms,
    caseRoutes,
    consoleCases,
    notices,
    watch,
    list,
    ssda903,
    collecting,
    consoleAuthorities,
    calendar,
    mark,
    agent,
    register,
    audit,
    auditProofs,
    backlogs,
  ]
    .flatMap((file) => Object.entries(file) as [string, unknown][])
    .filter((entry): entry is [string, RouteContract] => isRoute(entry[1])),
);

/** Routes that a browser or an agent can reach; `gateway` ones stay inside. */
export const publicRoutes = Object.entries(routes).filter(([, contract]) => contract.needs !== 'gateway');
