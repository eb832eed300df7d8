import { randomUUID } from 'node:crypto';
import { may, onboardAuthority, pathParameters, roles, routes, type Role, type RouteContract } from '@tutela/contracts';
import { person, stranger } from '@tutela/testing';
import type { z } from 'zod';
import { platformPerson, startPlatform, type PlatformUnderTest } from './platform-under-test';

let platform: PlatformUnderTest;
beforeAll(async () => {
  platform = await startPlatform();
  const la = { la: '999', name: 'Northmere', networks: ['127.0.0.1/32'] };
  await platform.call(platformPerson, onboardAuthority, la);
  await platform.call(platformPerson, onboardAuthority, {
    la: '998',
    name: 'Eastholme',
    networks: ['198.51.100.0/24'],
  });
});
afterAll(() => platform.close());

const ofPersons = Object.entries(routes).filter(
  ([, route]) => !['anyone', 'half-signed-in', 'install', 'gateway'].includes(route.needs),
);
const withPermission = ofPersons.filter(([, route]) => route.needs !== 'signed-in');

function mayCall(role: Role, route: RouteContract): boolean {
  return may(role, route.needs as Parameters<typeof may>[1]);
}

/** Somebody of each kind of organisation who may not call the route. */
function withoutRight(route: RouteContract) {
  const without = (Object.keys(roles) as Role[]).filter((role) => !mayCall(role, route));
  return without.map((role) => person(role, roles[role].organisation === 'la' ? '999' : undefined));
}

/** Somebody of the neighbour who may call the route, from an address that the neighbour knows. */
function neighbour(route: RouteContract) {
  const role = (['vs-officer', 'virtual-head'] as const).find((one) => mayCall(one, route));
  return role && person(role, '998', { network: '198.51.100.7' });
}

/** What is asked for, where the path names an object; a route with an object and without a line here fails. */
const objects: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  withdrawPerson: { account: randomUUID(), reason: 'Has left' },
  uploadList: { import: randomUUID() },
  readListImport: { import: randomUUID() },
  chooseSchool: { import: randomUUID(), row: 2, urn: '999001' },
  confirmList: { import: randomUUID(), missing: [] },
  setSchoolCollection: { urn: '999001', state: 'collecting' },
  setRegistrationTimes: { urn: '999001', am: '09:10', pm: '13:05' },
  setTermDates: { year: '2026', halfTerms: [], closedOn: [] },
  createEnrolmentCode: { urn: '999001' },
  readChildYear: { child: 482_913, year: '2026' },
  amendMark: {
    child: 482_913,
    enrolment: randomUUID(),
    on: '2026-11-16',
    session: 'AM',
    code: 'I',
    reason: 'A try',
    seen: null,
  },
  decideDifference: {
    child: 482_913,
    enrolment: randomUUID(),
    on: '2026-11-16',
    session: 'AM',
    take: 'other',
    seenOther: 'L',
    reason: 'A try',
  },
  revealName: { la: '997', child: 482_913, reason: 'A try' },
};
/** These make what they name, or name a year of the asker's own: nothing of another can be there. */
const making = ['uploadList', 'setTermDates'];

describe('every route of the table', () => {
  it.each(ofPersons)('VS-12 %s: a stranger is answered 401', async (_, route) => {
    const answer = await platform.call(stranger, route, {});

    expect(answer).toMatchObject({ status: 401, problem: { type: 'sign-in-needed' } });
  });

  it.each(withPermission)('VS-12 %s: each role without the right is answered 403 not-your-role', async (_, route) => {
    for (const someone of withoutRight(route)) {
      const answer = await platform.call(someone, route, {});
      expect(answer).toMatchObject({ status: 403, problem: { type: 'not-your-role' } });
    }
  });

  it.each(ofPersons.filter(([, route]) => route.knownNetwork))(
    'VS-14 %s: from another address 403 wrong-network',
    async (_, route) => {
      const away = person('vs-officer', '999', { network: '203.0.113.9' });

      expect(await platform.call(away, route, {})).toMatchObject({ status: 403, problem: { type: 'wrong-network' } });
    },
  );

  it.each(withPermission.filter(([, route]) => pathParameters(route).length > 0))(
    "VS-10 %s: another authority's object is answered as an absent one",
    async (name, route) => {
      const input = objects[name];
      expect(input).toBeDefined();
      const asker = neighbour(route);
      if (!input || !asker || making.includes(name)) return;
      const answer = await platform.call(asker, route, input);
      expect(answer).toMatchObject({ status: 404, problem: { type: 'not-found' } });
    },
  );

  it.each(Object.entries(routes).filter(([, route]) => route.needs === 'install'))(
    'VS-12 %s: an unsigned request is no install',
    async (_, route) => {
      expect((await platform.call(stranger, route, {})).problem.type).toBe('install-unknown');
    },
  );

  it.each(Object.entries(routes).filter(([, route]) => route.needs === 'gateway'))(
    'VS-12 %s: is not there for a person',
    async (_, route) => {
      expect((await platform.call(person('security', undefined), route, {})).status).toBe(404);
    },
  );

  it.each(Object.entries(routes))('%s: takes known fields only, and says how it is audited', (_, route) => {
    const shape = route.in as z.ZodObject;
    expect(shape.def.catchall?._zod.def.type).toBe('never');
    expect(Object.keys(shape.shape)).toEqual(expect.arrayContaining(pathParameters(route)));
    expect(typeof route.audit === 'string' ? route.audit : route.audit.notAudited).not.toBe('');
  });
});
