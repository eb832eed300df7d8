import { randomBytes, randomUUID } from 'node:crypto';
import type { ExecutionContext } from '@nestjs/common';
import { attachScan, Refusal } from '@tutela/contracts';
import { RootKey } from '@tutela/sealing';
import type { Person } from '../acts/actor';
import { Clock } from '../clock/clock';
import { gatewayKey, gatewayPublicKey, mintToken } from './internal-token';
import { routeMetadata, type KnownRequest } from './route.decorator';
import { RouteGuard } from './route.guard';

const root = new RootKey(randomBytes(32));
const guard = new RouteGuard({
  service: 'cases',
  gatewayKey: gatewayPublicKey(root),
  clock: Clock.real(),
  refused: () => Promise.resolve(),
});
const contact: Person = {
  kind: 'person',
  account: randomUUID(),
  userId: 'n.cole',
  role: 'school-contact',
  organisation: 'school-999014',
  network: '127.0.0.1',
  factorAt: new Date(),
  session: randomUUID(),
};
const params = { case: randomUUID(), file: randomUUID() };

interface Sent {
  readonly headers?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
}

/** The head of an upload, as a service gets it. */
async function aHead({ headers = {}, query = {} }: Sent = {}): Promise<KnownRequest> {
  const token = await mintToken(gatewayKey(root), 'cases', contact);
  const head = { method: 'PUT', url: '/', params, query, headers: { 'x-tutela-token': token, ...headers } };
  return { ...head, body: Buffer.from('%PDF-') } as unknown as KnownRequest;
}

/** Once the body has come; what was read, or why not. */
async function judged(request: KnownRequest): Promise<unknown> {
  const handler = () => undefined;
  Reflect.defineMetadata(routeMetadata, attachScan, handler);
  const context = { getHandler: () => handler, switchToHttp: () => ({ getRequest: () => request }) };
  try {
    await guard.canActivate(context as unknown as ExecutionContext);
    return request.known?.input;
  } catch (error) {
    return error instanceof Refusal ? error.type : 'not a refusal';
  }
}

const named = { 'x-tutela-name': 'scan.pdf' };

describe('a file that takes longer to come than the token lives', () => {
  beforeEach(() => jest.useFakeTimers({ doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] }));
  afterEach(() => jest.useRealTimers());

  it('NC-02 is taken: who sends it was read as its head came', async () => {
    const request = await aHead({ headers: named });
    await guard.vouch(request);

    jest.setSystemTime(Date.now() + 5 * 60_000);

    expect(await judged(request)).toEqual({ ...params, name: 'scan.pdf' });
  });

  it('security.md 22 is refused where the token was over when its head came, or where there was none', async () => {
    const late = await aHead({ headers: named });
    jest.setSystemTime(Date.now() + 31_000);
    await guard.vouch(late);

    expect(await judged(late)).toBe('sign-in-needed');
    expect(await judged(await aHead({ headers: named }))).toBe('sign-in-needed');
  });
});

describe('the name of a file that comes', () => {
  it.each<[string, Sent, unknown]>([
    [
      'a header in percent-encoded UTF-8',
      { headers: { 'x-tutela-name': '%C3%89cole%20%E2%80%AE.pdf' } },
      'École \u202e.pdf',
    ],
    ['no header', {}, 'bad-input'],
    ['the query alone', { query: { name: 'scan.pdf' } }, 'bad-input'],
    ['the query too', { query: { name: 'scan.pdf' }, headers: named }, 'bad-input'],
    ['a header that is cut off', { headers: { 'x-tutela-name': 'scan%C3' } }, 'bad-input'],
    ['a header with a NUL', { headers: { 'x-tutela-name': 'scan%00.pdf' } }, 'bad-input'],
    ['a header of 121 characters', { headers: { 'x-tutela-name': 'x'.repeat(121) } }, 'bad-input'],
  ])('SY-03 is read from %s', async (_, sent, read) => {
    const request = await aHead(sent);
    await guard.vouch(request);

    expect(await judged(request)).toEqual(read === 'bad-input' ? read : { ...params, name: read });
  });
});
