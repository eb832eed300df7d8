import { randomUUID } from 'node:crypto';
import { publicRoutes, type RouteContract } from '@tutela/contracts';
import { call } from '../testing/call';
import { GatewayStand } from '../testing/gateway-stand';

const stand = new GatewayStand();
const school = 'school-999014';
const otherSchool = 'school-999021';
const id = randomUUID();
const ending = `/api/appointments/${id}/end`;
const code = { 'x-tutela-code': '123456' };

beforeAll(() => stand.start());
afterAll(() => stand.stop());
beforeEach(() => {
  stand.cases.reached.length = 0;
  stand.identity.accepted.length = 0;
});

const atSchool = () => stand.signIn('school-contact', { organisation: school, la: undefined });
const atCompany = () => stand.signIn('company-manager', { organisation: 'company-fernhill', la: undefined });

function send({ method, path, rawBody }: RouteContract, headers: Readonly<Record<string, string>>) {
  const type = rawBody ? 'application/octet-stream' : 'application/json';
  const all = { ...stand.pageHeaders, 'content-type': type, ...headers };
  return call(`${stand.url}/api${path.replace(/:\w+/g, id)}`, { method, headers: all, body: '{}' });
}

/** They say nothing for a school or company: the way in and out, and the switch itself. */
const forAnybody = [
  'checkPassword',
  'checkCode',
  'resyncAtSignIn',
  'refreshFactor',
  'signOut',
  'actFor',
  'registerTag',
];
const beforeAPerson = ['anyone', 'install'];
const changes = publicRoutes.filter(
  ([name, { method, needs }]) => method !== 'GET' && !beforeAPerson.includes(needs) && !forAnybody.includes(name),
);

describe('for whom a page acts', () => {
  it('NC-22 refuses a page that was opened for another, before any code is used up', async () => {
    const answer = await stand.post(ending, { cookie: atSchool(), ...code, 'x-tutela-for': otherSchool });

    expect(answer.problem).toMatchObject({ status: 409, type: 'acting-for-another' });
    expect(stand.identity.accepted).toEqual([]);
    expect(stand.cases.reached).toEqual([]);
  });

  it('NC-22 takes one that was opened for the same, and keeps what it said to itself', async () => {
    const answer = await stand.get('/api/school/places', { cookie: atSchool(), 'x-tutela-for': school });

    expect(answer.status).toBe(200);
    expect(stand.cases.last.headers['x-tutela-for']).toBeUndefined();
  });

  it('NC-22 knows of a switch at once', async () => {
    const cookie = atSchool();
    await stand.get('/api/school/places', { cookie });
    stand.identity.answer = (reply) => {
      stand.actFor(cookie, otherSchool);
      return reply.send({});
    };

    await stand.post('/api/me/acting', { cookie }, `{"organisation":"${otherSchool}"}`);

    const now = await stand.get('/api/school/places', { cookie, 'x-tutela-for': otherSchool });
    expect(now.status).toBe(200);
    expect(stand.cases.last.actor).toMatchObject({ organisation: otherSchool });
  });

  it.each(changes)(
    'NC-22 %s: a change that does not say for whom reaches nobody, and uses up no code',
    async (_, route) => {
      for (const cookie of [atSchool(), atCompany()]) {
        const { problem } = await send(route, { cookie, ...code });

        expect(problem).toMatchObject({ status: 428, type: 'acting-for-unsaid', todo: 'Open the page again.' });
      }
      expect(stand.identity.accepted).toEqual([]);
      expect(stand.cases.reached).toEqual([]);
    },
  );

  it('NC-22 an empty word is none', async () => {
    const headers = { ...stand.pageHeaders, cookie: atSchool(), ...code, 'x-tutela-for': '' };
    const answer = await call(stand.url + ending, { method: 'POST', headers, body: '{}' });
    expect(answer.problem).toMatchObject({ status: 409, type: 'acting-for-another' });
  });

  it.each(['/sign-out', '/me/acting', '/sign-in/fresh-code'])(
    'NC-22 %s is about the session itself: nothing need be said',
    async (path) => {
      stand.identity.answer = (reply) => reply.send({});
      expect((await stand.post(`/api${path}`, { cookie: atSchool() })).status).toBe(200);
    },
  );

  it('NC-22 what is read, and what a person of an authority or the operator does, need not say it', async () => {
    const agent = stand.signIn('agent');
    const read = await stand.get('/api/school/places', { cookie: atSchool() });
    const begun = await stand.post('/api/collection', { cookie: stand.signIn('vs-officer') });
    const decided = await stand.post(`/api/console/cases/${id}/approve`, { cookie: agent, ...code });

    expect([read.status, begun.status, decided.status]).toEqual([200, 200, 200]);
  });
});
