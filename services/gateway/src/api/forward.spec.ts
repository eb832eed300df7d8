import { call } from '../testing/call';
import { GatewayStand } from '../testing/gateway-stand';

const stand = new GatewayStand();
beforeAll(() => stand.start());
afterAll(() => stand.stop());

describe('forwarding', () => {
  it('SY-01 in part: hands a route to its owner, path and query as they were, with the person in the token', async () => {
    const cookie = stand.signIn('vs-officer');

    const answer = await stand.get('/api/children/123456/marks?year=2026', { cookie });

    expect(answer).toMatchObject({ status: 200, text: '{"ok":true}' });
    expect(stand.collection.last).toMatchObject({
      method: 'GET',
      url: '/children/123456/marks?year=2026',
      actor: { kind: 'person', userId: 'vs-officer.one', role: 'vs-officer', la: '999', network: '127.0.0.1' },
    });
  });

  it('VS-10 in part: a token or address or organisation written outside never gets in', async () => {
    const cookie = stand.signIn('vs-reader');
    const forged = {
      'x-tutela-token': 'eyJhbGciOiJFZERTQSJ9.e30.AA',
      'x-tutela-la': '998',
      'x-forwarded-for': '203.0.113.9',
      'x-real-ip': '203.0.113.9',
      forwarded: 'for=203.0.113.9',
      via: '1.1 there',
      authorization: 'Bearer made-up',
      connection: 'x-tutela-token',
    };

    await stand.get('/api/children', { cookie, ...forged });

    const { actor, headers } = stand.collection.last;
    expect(actor).toMatchObject({ kind: 'person', la: '999', network: '127.0.0.1' });
    for (const name of ['cookie', ...Object.keys(forged).slice(1)]) {
      if (name !== 'connection') expect(headers[name]).toBeUndefined();
    }
    expect(headers['x-tutela-token']).not.toBe(forged['x-tutela-token']);
  });

  it('VS-12 refuses without a session, with an ended one and with a half one', async () => {
    const half = stand.signIn('vs-officer', { step: 'half', factorAt: undefined });
    const ended = stand.signIn('vs-officer');
    stand.signOut(ended);
    const before = stand.collection.reached.length;

    const answers = await Promise.all([
      stand.get('/api/children'),
      stand.get('/api/children', { cookie: ended }),
      stand.get('/api/children', { cookie: half }),
      stand.get('/api/children', { cookie: '__Host-sid=not a reference' }),
    ]);

    for (const answer of answers) expect(answer.problem).toMatchObject({ status: 401, type: 'sign-in-needed' });
    expect(stand.collection.reached).toHaveLength(before);
  });

  it('VS-12 lets the second step know the half session, and nobody else', async () => {
    const half = stand.signIn('vs-officer', { step: 'half', factorAt: undefined });
    await stand.post('/api/sign-in/code', { cookie: half }, '{"code":"123456"}');
    expect(stand.identity.last.actor).toMatchObject({ kind: 'nobody', session: expect.any(String) as string });

    await stand.post('/api/sign-in/code', { cookie: stand.signIn('vs-officer') }, '{"code":"123456"}');
    expect(stand.identity.last.actor).toEqual({ kind: 'nobody', network: '127.0.0.1', session: undefined });
  });

  it('SY-01 in part: streams a body as it was sent, byte for byte', async () => {
    const cookie = stand.signIn('vs-officer');
    const body = '{ "year": "2026",  "code": "/\\\\" }';

    await stand.post('/api/children/123456/marks', { cookie, 'idempotency-key': 'k-1' }, body);

    expect(stand.collection.last).toMatchObject({ method: 'POST', body });
    expect(stand.collection.last.headers['idempotency-key']).toBe('k-1');
  });

  it('SY-03 hands on the name of a file in its header, to a route that takes one and to no other', async () => {
    const cookie = stand.signIn('school-contact', { organisation: 'school-999014', la: undefined });
    const opened = { ...stand.pageHeaders, cookie, 'x-tutela-for': 'school-999014' };
    const named = { ...opened, 'x-tutela-name': '%C3%89cole.pdf' };
    const id = '0195f1d2-7c1e-7000-8000-0000000000a1';
    const file = {
      method: 'PUT',
      body: Buffer.from('%PDF-'),
      headers: { ...named, 'content-type': 'application/pdf' },
    };

    await call(`${stand.url}/api/cases/${id}/files/${id}`, file);
    await call(`${stand.url}/api/cases/${id}/send`, { method: 'POST', body: '{}', headers: named });

    const [attached, sent] = stand.cases.reached.slice(-2);
    expect(attached).toMatchObject({ url: `/cases/${id}/files/${id}`, headers: { 'x-tutela-name': '%C3%89cole.pdf' } });
    expect(sent?.headers).not.toHaveProperty('x-tutela-name');
  });

  it.each(['/api/children/%2e%2e/marks', '/api/children/..%2f..%2finternal/marks', '/api/children/%2E/marks'])(
    'VS-10 in part: %s reaches nobody',
    async (path) => {
      const before = stand.collection.reached.length;
      const answer = await stand.get(path, { cookie: stand.signIn('vs-officer') });
      expect(answer.problem).toMatchObject({ status: 404, type: 'not-found' });
      expect(stand.collection.reached).toHaveLength(before);
    },
  );

  it.each(['/api', '/api/', '/api/nothing', '/api/internal/sessions/read', '/api/children/1/2/3'])(
    'SY-01 in part: %s is not a route',
    async (path) => {
      const answers = [await stand.get(path), await stand.post(path)];
      for (const { problem, headers } of answers) {
        expect(problem).toMatchObject({ status: 404, type: 'not-found' });
        expect(headers['content-type']).toContain('application/problem+json');
      }
    },
  );

  it('SY-01 in part: a malformed path is bad input', async () => {
    const answer = await stand.get('/api/children/%zz/marks');
    expect(answer.problem).toMatchObject({ status: 400, type: 'bad-input' });
  });

  it('VS-10 in part: nothing of the API is kept in a cache, and a service shows only what it may', async () => {
    stand.reporting.answer = (reply) =>
      reply.header('set-cookie', 'a=b').header('server', 'x').header('x-tutela-session', 'end').send({});

    const { headers } = await stand.get('/api/register', { cookie: stand.signIn('vs-reader') });

    expect(headers['cache-control']).toBe('no-store');
    expect(headers['x-content-type-options']).toBe('nosniff');
    expect(headers['referrer-policy']).toBe('no-referrer');
    for (const name of ['set-cookie', 'server', 'x-tutela-session']) expect(headers[name]).toBeUndefined();
  });
});

describe('agents', () => {
  const agent = { 'content-type': 'application/json', 'x-tutela': '', origin: '', 'sec-fetch-site': '' };

  it('SY-01 in part: an agent needs no browser headers and keeps its own authorization', async () => {
    await stand.post('/api/agent/pause', { ...agent, authorization: 'Bearer signed' });

    expect(stand.collection.last).toMatchObject({ url: '/agent/pause', actor: { kind: 'nobody' } });
    expect(stand.collection.last.headers.authorization).toBe('Bearer signed');
  });

  it('VS-12 in part: a browser that was led to a route of agents is refused, by its cookie', async () => {
    for (const path of ['/api/agent/pause', '/api/agent/enrol']) {
      const answer = await stand.post(path, { ...agent, cookie: stand.signIn('vs-officer') });
      expect(answer.problem).toMatchObject({ status: 403, type: 'wrong-origin' });
    }
  });

  it('SY-01 in part: a batch may be larger than another body', async () => {
    const body = JSON.stringify({ signature: 'x'.repeat(2 * 1024 * 1024) });
    const answer = await stand.post('/api/agent/batches', agent, body);
    expect(answer.status).toBe(200);
  });
});
