import * as agent from './collection/agent.routes';
import * as calendar from './collection/calendar.routes';
import * as collecting from './collection/collecting.routes';
import * as list from './collection/list.routes';
import * as mark from './collection/mark.routes';
import * as people from './identity/people.routes';
import * as signIn from './identity/sign-in.routes';
import * as register from './reporting/register.routes';
import * as audit from './audit/search.routes';
import type { RouteContract } from './core/route';

function isRoute(value: unknown): value is RouteContract {
  return typeof value === 'object' && value !== null && 'owner' in value && 'path' in value && 'needs' in value;
}

/** The one table: every route of the product by its name. */
export const routes: Readonly<Record<string, RouteContract>> = Object.fromEntries(
  [signIn, people, list, collecting, calendar, mark, agent, register, audit]
    .flatMap((file) => Object.entries(file) as [string, unknown][])
    .filter((entry): entry is [string, RouteContract] => isRoute(entry[1])),
);

/** Routes that a browser or an agent can reach; `gateway` ones stay inside. */
export const publicRoutes = Object.entries(routes).filter(([, contract]) => contract.needs !== 'gateway');
