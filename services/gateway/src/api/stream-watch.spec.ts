import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { GatewayStand } from '../testing/gateway-stand';
import { open } from '../testing/call';

/** The connection breaks off: to a client that is an error, and here the point. */
function cut(stream: IncomingMessage): Promise<void> {
  return new Promise((resolve) => {
    stream.on('error', () => undefined);
    stream.once('close', resolve);
    stream.resume();
  });
}

describe('a stream', () => {
  const stand = new GatewayStand();
  let source = new PassThrough();

  beforeAll(() => stand.start());
  afterAll(() => stand.stop());
  beforeEach(() => {
    source = new PassThrough();
    stand.reporting.answer = (reply) => {
      const { raw } = reply.hijack();
      raw.writeHead(200, { 'content-type': 'text/event-stream' });
      raw.flushHeaders();
      return source.pipe(raw);
    };
  });

  it('SY-01 in part: opens before its first event, and events come one by one', async () => {
    const stream = await open(`${stand.url}/api/changes`, { headers: { cookie: stand.signIn('vs-reader') } });

    expect(stream.headers['content-type']).toBe('text/event-stream');
    for (const event of ['data: {"version":1}\n\n', 'data: {"version":2}\n\n']) {
      const [arrived] = (source.write(event), await once(stream, 'data')) as [Buffer];
      expect(arrived.toString()).toBe(event);
    }
    stream.destroy();
  });

  it('VS-12 cuts the stream of a withdrawn person within 3 s', async () => {
    const cookie = stand.signIn('vs-reader');
    const stream = await open(`${stand.url}/api/changes`, { headers: { cookie } });

    stand.signOut(cookie);
    const withdrawnAt = performance.now();
    await cut(stream);

    expect(performance.now() - withdrawnAt).toBeLessThan(3000);
  });

  it('NC-12 NC-22 cuts the stream of a person who acts for another by now within 3 s', async () => {
    const cookie = stand.signIn('vs-reader');
    const stream = await open(`${stand.url}/api/changes`, { headers: { cookie } });

    stand.actFor(cookie, 'company-fernhill');
    const switchedAt = performance.now();
    await cut(stream);

    expect(performance.now() - switchedAt).toBeLessThan(3000);
  });

  it('VS-12 cuts every stream when identity cannot be asked', async () => {
    const stream = await open(`${stand.url}/api/changes`, { headers: { cookie: stand.signIn('vs-reader') } });

    await stand.identity.close();
    const closedAt = performance.now();
    await cut(stream);

    expect(performance.now() - closedAt).toBeLessThan(3000);
  });
});
