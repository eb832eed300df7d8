import { Agent } from 'node:http';
import { call } from '../testing/call';
import { GatewayStand } from '../testing/gateway-stand';

const mebibyte = 1024 * 1024;

describe('bodies', () => {
  const stand = new GatewayStand();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const file = '/api/list-imports/0195f1d2-7c1e-7000-8000-0000000000a1/file';
  const limit = 10 * mebibyte;

  beforeAll(() => stand.start());
  afterAll(async () => {
    agent.destroy();
    await stand.stop();
  });

  function upload(bytes: number, cookie: string, chunked: boolean) {
    const headers = { ...stand.pageHeaders, cookie, 'content-type': 'text/csv' };
    return call(stand.url + file, { method: 'PUT', headers, body: Buffer.alloc(bytes, 'x'), chunked, agent });
  }

  it('SY-01 in part: a body that says it is too large is refused before it is sent', async () => {
    const headers = { ...stand.pageHeaders, cookie: stand.signIn('vs-officer'), 'content-length': String(2 ** 40) };
    const answer = await call(`${stand.url}/api/children/123456/marks`, { method: 'POST', headers, body: '{' });
    expect(answer.problem).toMatchObject({ status: 413, type: 'too-large', facts: { maxBytes: mebibyte } });
  });

  it.each([
    ['one byte too many', limit + 1, true],
    ['four times too much', 4 * limit, true],
    ['four times too much, and says so', 4 * limit, false],
  ])(
    'SY-01 in part: a file of %s is refused with the limit, and the connection serves on',
    async (_case, bytes, chunked) => {
      const cookie = stand.signIn('vs-officer');
      const before = stand.collection.reached.length;

      const refused = await upload(bytes, cookie, chunked);

      expect(refused.problem).toMatchObject({ status: 413, type: 'too-large', facts: { maxBytes: limit } });
      expect(stand.collection.reached).toHaveLength(before);
      expect((await upload(10, cookie, chunked)).status).toBe(200);
    },
  );

  it('VS-12 in part: a file of somebody signed out is refused, and the connection serves on', async () => {
    expect((await upload(limit, '', false)).problem).toMatchObject({ status: 401, type: 'sign-in-needed' });
    expect((await upload(10, stand.signIn('vs-officer'), false)).status).toBe(200);
  });

  it('VS-15 in part: a file at the limit gets through', async () => {
    const answer = await upload(limit, stand.signIn('vs-officer'), true);
    expect(answer.status).toBe(200);
    expect(stand.collection.last.body).toHaveLength(limit);
  });
});
