import { may, roles, type Role, type RouteContract } from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { person } from '@tutela/testing';

type Kind = (typeof roles)[Role]['organisation'];

/** Two of each kind, so that one is the other's neighbour; the operator has none. */
const homes: Readonly<Record<Kind, readonly [string, string | undefined]>> = {
  la: ['la-999', 'la-998'],
  school: ['school-999014', 'school-999021'],
  company: ['company-fernhill', 'company-castlegate'],
  operator: ['operator', undefined],
};
/** An address that each authority knows. */
const networks: Readonly<Record<string, string>> = { 'la-999': '127.0.0.1', 'la-998': '198.51.100.7' };

const everyRole = Object.keys(roles) as Role[];

function mayCall(role: Role, route: RouteContract): boolean {
  return may(role, route.needs as Parameters<typeof may>[1]);
}

/** Somebody with that role, at an address from which he or she may work. */
function personAt(role: Role, organisation: string): Person {
  const la = organisation.startsWith('la-') ? organisation.slice(3) : undefined;
  return person(role, la, { organisation, network: networks[organisation] ?? '127.0.0.1' });
}

/** Somebody of each role that may not call the route. */
export function withoutRight(route: RouteContract): Person[] {
  return everyRole
    .filter((role) => !mayCall(role, route))
    .map((role) => personAt(role, homes[roles[role].organisation][0]));
}

/** Somebody for each role that may call the route. */
export function holdersOf(route: RouteContract): Person[] {
  return everyRole
    .filter((role) => mayCall(role, route))
    .map((role) => personAt(role, homes[roles[role].organisation][0]));
}

/** Somebody of the neighbour for each role that may call the route. */
export function neighboursOf(route: RouteContract): Person[] {
  return everyRole
    .filter((role) => mayCall(role, route))
    .flatMap((role) => {
      const home = homes[roles[role].organisation][1];
      return home === undefined ? [] : personAt(role, home);
    });
}
