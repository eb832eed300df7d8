import { GatewayStand } from '../testing/gateway-stand';
import { cookieFor, referenceOf } from './session-cookie';

const reference = 'Zm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyZm9vYmFyMTI';

describe('reading the session', () => {
  const stand = new GatewayStand();
  beforeAll(() => stand.start());
  afterAll(() => stand.stop());
  afterEach(() => jest.restoreAllMocks());

  it('VS-12 asks identity again once what it said is a second old', async () => {
    const cookie = stand.signIn('vs-officer');
    const clock = jest.spyOn(performance, 'now');
    const at = (ms: number) => clock.mockReturnValue(ms);
    const start = 10_000_000;

    at(start);
    expect((await stand.get('/api/children', { cookie })).status).toBe(200);
    const { reads } = stand.identity;
    stand.signOut(cookie);
    at(start + 999);
    expect((await stand.get('/api/children', { cookie })).status).toBe(200);
    expect(stand.identity.reads).toBe(reads);
    at(start + 1000);
    expect((await stand.get('/api/children', { cookie })).status).toBe(401);
    expect(stand.identity.reads).toBe(reads + 1);
  });

  it('VS-12 in part: keeps the reference in a cookie that no script, other site or plain connection gets', async () => {
    stand.identity.answer = (reply) => reply.header('x-tutela-session', reference).send({ next: 'code' });

    const { headers } = await stand.post('/api/sign-in/password', {}, '{"userId":"a","password":"b"}');

    expect(headers['set-cookie']).toEqual([`__Host-sid=${reference}; Path=/; Secure; HttpOnly; SameSite=Strict`]);
    expect(headers['x-tutela-session']).toBeUndefined();
  });

  it('VS-12 forgets a session in the moment identity ends it', async () => {
    const cookie = stand.signIn('vs-officer');
    expect((await stand.get('/api/children', { cookie })).status).toBe(200);
    stand.identity.answer = (reply) => {
      stand.signOut(cookie);
      return reply.header('x-tutela-session', 'end').send({ ended: true });
    };

    const { headers } = await stand.post('/api/sign-out', { cookie });

    expect(headers['set-cookie']).toEqual(['__Host-sid=; Path=/; Secure; HttpOnly; SameSite=Strict; Max-Age=0']);
    expect((await stand.get('/api/children', { cookie })).status).toBe(401);
  });
});

describe('the session cookie', () => {
  it('VS-12 in part: is read among others, and not when there are two', () => {
    expect(referenceOf(`a=b; __Host-sid=${reference}; c=d`)).toBe(reference);
    expect(referenceOf(`__Host-sid=${reference}; __Host-sid=${reference}`)).toBeUndefined();
    expect(referenceOf(`sid=${reference}`)).toBeUndefined();
    expect(referenceOf('__Host-sid=short')).toBeUndefined();
    expect(referenceOf(undefined)).toBeUndefined();
  });

  it('VS-12 in part: an answer cannot write attributes of its own', () => {
    expect(() => cookieFor(`${reference}; Domain=elsewhere.example`)).toThrow(RangeError);
  });
});
