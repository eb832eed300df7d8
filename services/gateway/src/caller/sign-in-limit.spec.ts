import { GatewayStand } from '../testing/gateway-stand';
import { SignInLimit } from './sign-in-limit';

describe('tries at signing in', () => {
  it('VS-12 in part: a minute has so many tries from one address, and they come back steadily', () => {
    const limit = new SignInLimit(30);
    const waits = Array.from({ length: 31 }, () => limit.take('203.0.113.7', 0));

    expect(waits).toEqual([...Array<number>(30).fill(0), 2]);
    expect(limit.take('198.51.100.1', 0)).toBe(0);
    expect(limit.take('203.0.113.7', 1000)).toBe(1);
    expect(limit.take('203.0.113.7', 2000)).toBe(0);
    expect(limit.take('203.0.113.7', 2000)).toBe(2);
    expect(limit.take('203.0.113.7', 120_000)).toBe(0);
  });
});

describe('tries at the door', () => {
  const stand = new GatewayStand();
  beforeAll(() => stand.start({ SIGN_IN_TRIES_PER_MINUTE: '3' }));
  afterAll(() => stand.stop());

  it('VS-12 in part: one too many is told when to come again and does not reach identity', async () => {
    // The clock stands still: while it runs, tries come back.
    const clock = jest.spyOn(performance, 'now').mockReturnValue(10_000_000);
    const tryOnce = () => stand.post('/api/sign-in/password', {}, '{"userId":"a","password":"b"}');
    const taken = [await tryOnce(), await tryOnce(), await tryOnce()];

    const refused = await tryOnce();
    clock.mockRestore();

    expect(taken.map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(refused.problem).toMatchObject({ status: 429, type: 'too-many-tries' });
    expect(refused.headers['retry-after']).toBe('20');
    expect(stand.identity.reached).toHaveLength(3);
    expect((await stand.get('/api/me', { cookie: stand.signIn('vs-reader') })).status).toBe(200);
  });
});
