import { randomUUID } from 'node:crypto';
import { acceptCode, problemOf } from '@tutela/contracts';
import { requestHash } from '@tutela/platform';
import { GatewayStand } from '../testing/gateway-stand';

const stand = new GatewayStand();
const appointment = randomUUID();
const path = `/appointments/${appointment}/end`;
const body = '{ "reason":  "left \\u2013 yesterday" }';

beforeAll(() => stand.start());
afterAll(() => stand.stop());
beforeEach(() => {
  stand.cases.reached.length = 0;
  stand.identity.accepted.length = 0;
  stand.identity.codes = () => ({ stepUp: randomUUID() });
});

const act = (headers: Readonly<Record<string, string>>, text = body) =>
  stand.post(`/api${path}`, { 'x-tutela-for': 'school-999014', ...headers }, text);
const signedIn = () => stand.signIn('school-contact', { organisation: 'school-999014', la: undefined });

describe('an act that takes a code', () => {
  it('NC-21 has identity accept the code for this very request, and hands on the same bytes with it', async () => {
    const session = randomUUID();
    const cookie = stand.signIn('school-contact', { id: session, organisation: 'school-999014', la: undefined });
    const stepUp = randomUUID();
    stand.identity.codes = () => ({ stepUp });

    const answer = await act({ cookie, 'x-tutela-code': '123 456' });

    const request = requestHash('POST', path, body);
    expect(answer.status).toBe(200);
    expect(stand.identity.accepted).toEqual([
      { session, network: '127.0.0.1', code: '123456', request, act: '/appointments/:appointment/end' },
    ]);
    expect(stand.cases.last).toMatchObject({ method: 'POST', url: path, body, stepUp: { id: stepUp, request } });
    expect(stand.cases.last.headers['x-tutela-code']).toBeUndefined();
    expect(stand.cases.last.headers['content-type']).toBe('application/json');
  });

  it('NC-21 without a code reaches nobody', async () => {
    const answer = await act({ cookie: signedIn() });

    expect(answer.problem).toMatchObject({ status: 403, type: 'code-needed' });
    expect(stand.identity.accepted).toEqual([]);
    expect(stand.cases.reached).toEqual([]);
  });

  it.each([{ code: 'wrong', triesLeft: 4 }, { code: 'replayed' }, { code: 'locked' }])(
    'NC-21 with a code that identity refuses, %j, reaches nobody else and says so',
    async (facts) => {
      stand.identity.codes = () => problemOf({ type: 'code-not-accepted', facts });

      const answer = await act({ cookie: signedIn(), 'x-tutela-code': '123456' });

      expect(answer.problem).toMatchObject({ status: 422, type: 'code-not-accepted', facts });
      expect(stand.cases.reached).toEqual([]);
    },
  );

  it('NC-21 a thing that is no code is not tried with identity', async () => {
    const answer = await act({ cookie: signedIn(), 'x-tutela-code': 'letmein' });

    expect(answer.problem).toMatchObject({ status: 422, type: 'code-not-accepted', facts: { code: 'wrong' } });
    expect(stand.identity.accepted).toEqual([]);
  });

  it('NC-21 each body has a hash of its own: a code for one act is none for another', async () => {
    const cookie = signedIn();
    await act({ cookie, 'x-tutela-code': '123456' });
    await act({ cookie, 'x-tutela-code': '234567' }, body.replace('left', 'late'));

    const [one, other] = stand.identity.accepted.map(({ request }) => request);
    expect(one).not.toBe(other);
  });

  it('NC-21 a body that is too large uses up no code', async () => {
    const answer = await act({ cookie: signedIn(), 'x-tutela-code': '123456' }, `"${'x'.repeat(1024 * 1024)}"`);

    expect(answer.problem).toMatchObject({ status: 413, type: 'too-large' });
    expect(stand.identity.accepted).toEqual([]);
  });

  it('NC-21 a code is asked for by no other route, and goes in with none', async () => {
    await stand.get('/api/school/places', { cookie: signedIn(), 'x-tutela-code': '123456' });

    expect(stand.identity.accepted).toEqual([]);
    expect(stand.cases.last.headers['x-tutela-code']).toBeUndefined();
  });

  it('NC-21 nobody from outside asks identity to accept a code', async () => {
    const answer = await stand.post(`/api${acceptCode.path}`, { cookie: signedIn() });
    expect(answer.problem).toMatchObject({ status: 404, type: 'not-found' });
  });
});

describe('an enrolling session', () => {
  const enrolling = () => stand.signIn('company-employee', { step: 'enrolling', factorAt: undefined, la: undefined });

  it('NC-08 is known to the registering of a tag, and to nothing else', async () => {
    stand.identity.answer = (reply) => reply.send({});
    const cookie = enrolling();

    await stand.post('/api/me/tag', { cookie });
    expect(stand.identity.last.actor).toMatchObject({ kind: 'nobody', session: expect.any(String) as string });
    await stand.post('/api/sign-in/code', { cookie });
    expect(stand.identity.last.actor).toMatchObject({ kind: 'nobody', session: undefined });
    expect((await stand.get('/api/me', { cookie })).problem).toMatchObject({ status: 401 });
    expect((await stand.get('/api/company/me', { cookie })).problem).toMatchObject({ status: 401 });
  });

  it('NC-08 a session at another step registers no tag', async () => {
    await stand.post('/api/me/tag', { cookie: signedIn() });
    expect(stand.identity.last.actor).toMatchObject({ kind: 'nobody', session: undefined });
  });
});

describe('a file as an answer', () => {
  it('SY-01 keeps its name and the sandbox on the way out', async () => {
    const policy = "sandbox; default-src 'none'";
    stand.cases.answer = (reply) =>
      reply
        .header('content-disposition', 'attachment; filename="page-1.png"')
        .header('content-security-policy', policy)
        .type('image/png')
        .send(Buffer.from('PNG'));
    const id = randomUUID();

    const { headers, text } = await stand.get(`/api/cases/${id}/files/${id}/pages/1`, { cookie: signedIn() });

    expect(text).toBe('PNG');
    expect(headers).toMatchObject({
      'content-type': 'image/png',
      'content-disposition': 'attachment; filename="page-1.png"',
      'content-security-policy': policy,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });
});
