import { randomBytes, randomUUID } from 'node:crypto';
import type { ExecutionContext } from '@nestjs/common';
import { endAppointment, Refusal, registerTag, type RouteContract } from '@tutela/contracts';
import { RootKey } from '@tutela/sealing';
import type { Nobody, Person } from '../acts/actor';
import { Clock } from '../clock/clock';
import { FileAnswer, sentFile } from './file-answer';
import { gatewayKey, gatewayPublicKey, mintToken } from './internal-token';
import { routeMetadata, type KnownRequest } from './route.decorator';
import { RouteGuard } from './route.guard';
import { requestHash, type StepUp } from './step-up';

const root = new RootKey(randomBytes(32));
const appointment = randomUUID();
const url = `/appointments/${appointment}/end`;
const body = '{"reason":"left yesterday"}';
const own = requestHash('POST', url, body);
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

interface Sent {
  readonly actor?: Person | Nobody;
  readonly stepUp?: StepUp;
  readonly url?: string;
  readonly bodyText?: string;
  readonly contract?: RouteContract;
}

/** Sends a request to the guard as a service gets it; gives whom it let in and what it wrote down. */
async function guarded({ actor = contact, stepUp, contract = endAppointment, ...changes }: Sent) {
  const written: string[] = [];
  const guard = new RouteGuard({
    service: 'cases',
    gatewayKey: gatewayPublicKey(root),
    clock: Clock.real(),
    refused: (_contract, _actor, refusal) => Promise.resolve(void written.push(refusal.type)),
  });
  const handler = () => undefined;
  Reflect.defineMetadata(routeMetadata, contract, handler);
  const sent = {
    method: 'POST',
    url,
    bodyText: body,
    params: contract === endAppointment ? { appointment } : {},
    query: {},
    headers: { 'x-tutela-token': await mintToken(gatewayKey(root), 'cases', actor, stepUp) },
    ...changes,
  };
  const request = sent as unknown as KnownRequest;
  await guard.vouch(request);
  const context = { getHandler: () => handler, switchToHttp: () => ({ getRequest: () => request }) };
  const refusal = await guard.canActivate(context as unknown as ExecutionContext).then(
    () => undefined,
    (error: unknown) => (error instanceof Refusal ? error.type : 'not a refusal'),
  );
  return { refusal, written, actor: request.known?.actor };
}

describe('an act that takes a code, at its owner', () => {
  it('NC-21 lets in the very request that the code was accepted for, and tells the act which code', async () => {
    const id = randomUUID();
    const { refusal, actor } = await guarded({ stepUp: { id, request: own } });
    expect({ refusal, actor }).toMatchObject({ refusal: undefined, actor: { ...contact, stepUp: id } });
  });

  it.each<[string, Sent]>([
    ['no code', {}],
    ['a code for another path', { stepUp: { id: randomUUID(), request: requestHash('POST', `${url}/`, body) } }],
    ['a code for another method', { stepUp: { id: randomUUID(), request: requestHash('PUT', url, body) } }],
    ['a body that was changed on the way', { stepUp: { id: randomUUID(), request: own }, bodyText: `${body} ` }],
    ['a query that was added on the way', { stepUp: { id: randomUUID(), request: own }, url: `${url}?a=1` }],
    ['a hash that was cut short', { stepUp: { id: randomUUID(), request: own.slice(0, 32) } }],
    ['no hash', { stepUp: { id: randomUUID(), request: '' } }],
  ])('NC-21 refuses %s, and writes it down', async (_case, sent) => {
    expect(await guarded(sent)).toEqual({ refusal: 'code-needed', written: ['code-needed'], actor: undefined });
  });

  it('NC-21 a code does not make up for a role that may not', async () => {
    const { refusal } = await guarded({
      actor: { ...contact, role: 'outside-contact' },
      stepUp: { id: randomUUID(), request: own },
    });
    expect(refusal).toBe('not-your-role');
  });
});

describe('an enrolling session', () => {
  const enrolling: Nobody = { kind: 'nobody', network: '127.0.0.1', session: randomUUID() };
  const bodyText = '{"serial":"FH-200001","firstCode":"123456","secondCode":"234567"}';

  it('NC-08 registers a tag, and does nothing that takes a person', async () => {
    expect(await guarded({ actor: enrolling, contract: registerTag, bodyText })).toMatchObject({ actor: enrolling });
    expect(await guarded({ actor: enrolling })).toMatchObject({ refusal: 'sign-in-needed', actor: undefined });
  });

  it('NC-08 is needed: neither a stranger nor a person registers one', async () => {
    for (const actor of [contact, { kind: 'nobody', network: '127.0.0.1' } as const]) {
      expect(await guarded({ actor, contract: registerTag, bodyText })).toMatchObject({ refusal: 'sign-in-failed' });
    }
  });
});

describe('a file as an answer', () => {
  it('SY-01 is kept, never shown as a page of ours', () => {
    const headers: Record<string, string> = {};
    const reply = { header: (name: string, value: string) => Object.assign(headers, { [name]: value }) };
    const sent = sentFile(new FileAnswer('image/png', 'page-1.png', Buffer.from('PNG')), reply as never);

    expect(headers).toEqual({
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'cache-control': 'no-store',
    });
    expect(sent.getHeaders()).toEqual({
      type: 'image/png',
      disposition: 'attachment; filename="page-1.png"',
      length: 3,
    });
  });

  it.each(['', 'a"; filename="b.exe', 'a\r\nset-cookie: b', '../a.png', 'a\u202Egnp.exe'])(
    'SY-01 has a plain name, not %j',
    (name) => {
      expect(() => new FileAnswer('image/png', name, Buffer.alloc(0))).toThrow(RangeError);
    },
  );
});
