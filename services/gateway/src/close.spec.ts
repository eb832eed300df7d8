import { eventually } from '@tutela/testing';
import type { FastifyReply } from 'fastify';
import { call, open } from './testing/call';
import { GatewayStand } from './testing/gateway-stand';

/** Reporting takes a request and answers when it is told to. */
class Slow {
  answer: () => void = () => undefined;
  readonly reached: Promise<void>;

  constructor({ reporting }: GatewayStand) {
    this.reached = new Promise((reached) => {
      reporting.answer = (reply: FastifyReply) => {
        reached();
        return new Promise((resolve) => (this.answer = () => resolve({ ok: true }))).then((body) => reply.send(body));
      };
    });
  }
}

/** Undefined where nobody listens any more. */
function statusOf(url: string): Promise<number | undefined> {
  return call(url).then(
    ({ status }) => status,
    () => undefined,
  );
}

function isTurnedAway(status: number | undefined): boolean {
  return status === undefined || status === 503;
}

describe('a gateway that is told to end', () => {
  let stand: GatewayStand;

  beforeEach(async () => {
    stand = new GatewayStand();
    await stand.start();
  });
  afterEach(() => stand.stop());

  it('SY-02 answers the request that is in hand and begins no other', async () => {
    const slow = new Slow(stand);
    const answered = stand.get('/api/register', { cookie: stand.signIn('vs-reader') });
    await slow.reached;

    const closed = stand.closeGateway();
    await eventually(async () => isTurnedAway(await statusOf(`${stand.url}/api/health/live`)));
    slow.answer();

    expect((await answered).status).toBe(200);
    await closed;
  });

  it('SY-02 waits some seconds for an answer and no longer', async () => {
    const slow = new Slow(stand);
    const answered = stand.get('/api/register', { cookie: stand.signIn('vs-reader') });
    const cut = expect(answered).rejects.toThrow();
    await slow.reached;

    const began = performance.now();
    await stand.closeGateway();
    await cut;

    expect(performance.now() - began).toBeLessThan(7000);
    slow.answer();
  });

  it('SY-02 does not wait for streams, which end by nobody', async () => {
    stand.reporting.answer = (reply) => {
      const { raw } = reply.hijack();
      raw.writeHead(200, { 'content-type': 'text/event-stream' });
      raw.flushHeaders();
      return raw;
    };
    const stream = await open(`${stand.url}/api/changes`, { headers: { cookie: stand.signIn('vs-reader') } });
    const ended = new Promise((resolve) => stream.on('error', () => undefined).once('close', resolve));
    stream.resume();

    const began = performance.now();
    await stand.closeGateway();
    await ended;

    expect(performance.now() - began).toBeLessThan(1000);
  });
});
