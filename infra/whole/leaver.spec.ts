import { randomUUID } from 'node:crypto';
import {
  actFor,
  appointmentRecorded,
  checkCode,
  checkPassword,
  followCases,
  listCompanyPeople,
  listNotices,
  may,
  pathParameters,
  readLedger,
  readPlaces,
  reportLeaver,
  requestContacts,
  routes,
  whoAmI,
  type RouteContract,
} from '@tutela/contracts';
import { eventually, OwnEvents, testPostgres } from '@tutela/testing';
import { makeLiveRelease } from './contact-canary';
import { PlatformProcess } from './platform-process';

const [urn, company, leaver] = ['999014', 'company-fernhill', 's.dasgupta'];
const [today, reason] = ['2026-11-27', 'Has left the company'];
const withinMs = 5_000;
/** Sooner than the outboxes are swept: what was not taken is tried again by itself, and a group is whole again after ten seconds. */
const deliveredWithinMs = 28_000;

let ownEvents: OwnEvents;
let platform: PlatformProcess;
let account: string;
let appointment: string;

beforeAll(async () => {
  ownEvents = await OwnEvents.start();
  platform = await PlatformProcess.start({ postgres: testPostgres(), events: ownEvents });
  await makeLiveRelease(platform, company);
  const manager = platform.as('r.keane');
  const { people } = await manager.ask(listCompanyPeople, {});
  account = people.find(({ userId }) => userId === leaver)?.account ?? '';
  const asked = { urn, people: [account], reason: 'Looks after accounts', acceptsTerms: true as const };
  const { results } = await manager.ask(requestContacts, asked);
  appointment = results[0]?.appointment ?? '';
}, 120_000);
afterAll(async () => {
  await platform.close();
  await ownEvents.close();
});

/** A browser that signs in once and keeps to that session, whatever becomes of it. */
class OneSession {
  private cookie = '';

  static async signIn(userId: string): Promise<OneSession> {
    const { password, press } = platform.credentialsOf(userId);
    const session = new OneSession();
    await session.send(checkPassword, { userId, password });
    await session.send(checkCode, { code: await press() });
    return session;
  }

  async send(route: RouteContract, body: object = {}): Promise<Response> {
    const path = pathParameters(route).reduce((text, name) => text.replace(`:${name}`, randomUUID()), route.path);
    const headers = { 'x-tutela': '1', origin: platform.url, cookie: this.cookie, 'content-type': 'application/json' };
    const hasBody = route.method !== 'GET';
    const response = await fetch(`${platform.url}/api${path}`, {
      method: route.method,
      headers,
      ...(hasBody ? { body: JSON.stringify(body) } : {}),
    });
    const [cookie] = response.headers.getSetCookie();
    if (cookie !== undefined) this.cookie = cookie.split(';')[0] ?? '';
    return response;
  }

  async statusOf(route: RouteContract): Promise<number> {
    const response = await this.send(route);
    await response.body?.cancel();
    return response.status;
  }
}

/** Settles with the time when the stream is over, ended or cut. */
async function endOf(reader: ReadableStreamDefaultReader<Uint8Array>): Promise<number> {
  const over = { done: true };
  while (!(await reader.read().catch(() => over)).done);
  return performance.now();
}

/** Signed in, acting for the school, listening to it. */
async function atSchool(): Promise<{ session: OneSession; streamEnd: Promise<number> }> {
  const session = await OneSession.signIn(leaver);
  await eventually(async () => (await session.send(actFor, { organisation: `school-${urn}` })).status === 200);
  expect(await session.statusOf(readPlaces)).toBe(200);
  const reader = (await session.send(followCases)).body?.getReader();
  const first = await reader?.read();
  expect(Buffer.from(first?.value ?? []).toString()).toContain('data: {"version":');
  if (!reader) throw new Error('There is no stream.');
  return { session, streamEnd: endOf(reader) };
}

/** What a contact or an employee could call in a session. */
const inSession = Object.values<RouteContract>(routes).filter(
  ({ needs }) =>
    needs === 'signed-in' ||
    may('outside-contact', needs as Parameters<typeof may>[1]) ||
    may('company-employee', needs as Parameters<typeof may>[1]),
);

async function stateAtSchool(): Promise<string | undefined> {
  const { places } = await platform.as('n.cole').ask(readPlaces, {});
  return places.find((place) => place.appointment?.account === account)?.appointment?.state;
}

async function endingsHeardBy(userId: string): Promise<(string | undefined)[]> {
  const { notices } = await platform.as(userId).ask(listNotices, {});
  return notices.filter(({ kind }) => kind === 'contact-ended').map(({ facts }) => facts['because']);
}

async function endedEvents(): Promise<unknown[]> {
  const events = await platform.eye.events(appointmentRecorded.type);
  const all = events.map(({ data }) => appointmentRecorded.data.parse(data));
  return all.filter((one) => one.appointment === appointment && one.state === 'ended');
}

describe('a leaver who is contact of a school', () => {
  it('NC-11 is out of every session and stream within 5 seconds with the event log stopped', async () => {
    const { session, streamEnd } = await atSchool();
    const second = await OneSession.signIn(leaver);
    expect(await second.statusOf(whoAmI)).toBe(200);
    await ownEvents.stop(platform.eye);

    const reportedAt = performance.now();
    await platform.as('r.keane').ask(reportLeaver, { account, lastDay: today, reason });
    await eventually(async () => (await session.statusOf(readPlaces)) === 401, withinMs);
    await eventually(async () => (await second.statusOf(whoAmI)) === 401, withinMs);
    const refusedAfter = performance.now() - reportedAt;
    const closedAfter = (await streamEnd) - reportedAt;
    const statuses = await Promise.all(
      inSession.flatMap((route) => [session, second].map((one) => one.statusOf(route))),
    );

    expect(refusedAfter).toBeLessThan(withinMs);
    expect(closedAfter).toBeGreaterThan(0);
    expect(closedAfter).toBeLessThan(withinMs);
    expect(statuses.length).toBeGreaterThan(20);
    expect([...new Set(statuses)]).toEqual([401]);
    // Nothing has reached the school's side yet.
    expect(await stateAtSchool()).toBe('live');
  });

  it('NC-11 NC-14 has left the school once when the event log is back, and each person is told once', async () => {
    await ownEvents.startAgain(platform.eye);

    await eventually(async () => (await stateAtSchool()) === undefined, deliveredWithinMs);
    await eventually(async () => (await endedEvents()).length > 0, deliveredWithinMs);

    expect(await endedEvents()).toMatchObject([{ account, urn, because: 'left' }]);
    expect(await endingsHeardBy('n.cole')).toEqual(['left']);
    expect(await endingsHeardBy('r.keane')).toEqual(['left']);
    const told = await platform.eye.rows('cases', `SELECT FROM cases.notice WHERE kind = 'contact-ended'`);
    expect(told).toHaveLength(2);
    const { entries } = await platform.as('r.keane').ask(readLedger, {});
    const own = entries.filter((entry) => entry.appointment === appointment);
    expect(own).toMatchObject([{ account, urn, discharged: 'left', to: expect.any(String) }]);
  }, 120_000);
});
