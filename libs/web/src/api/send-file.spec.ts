import { attachScan } from '@tutela/contracts';
import { NotConnected } from './api-problem';
import { call } from './call';

const id = '0195f1d2-7c1e-7000-8000-0000000000a1';
const scan = new Blob(['scan']);

/** A browser's XMLHttpRequest that does what the test tells it to. */
class Browser extends EventTarget {
  static last: Browser;
  readonly upload = new EventTarget();
  readonly headers: Record<string, string> = {};
  readonly opened: string[] = [];
  sent: unknown;
  status = 0;
  responseText = '';

  constructor() {
    super();
    Browser.last = this;
  }

  open(...opened: string[]): void {
    this.opened.push(...opened);
  }

  setRequestHeader(name: string, value: string): void {
    this.headers[name] = value;
  }

  send(body: unknown): void {
    this.sent = body;
  }

  abort(): void {
    this.end('abort');
  }

  goes(loaded: number, total: number): void {
    this.upload.dispatchEvent(Object.assign(new Event('progress'), { loaded, total }));
  }

  answers(status: number, body: unknown): void {
    this.status = status;
    this.responseText = JSON.stringify(body);
    this.end('load');
  }

  end(how: 'load' | 'error' | 'abort'): void {
    this.dispatchEvent(new Event(how));
    this.dispatchEvent(new Event('loadend'));
  }
}

beforeEach(() => Object.assign(globalThis, { XMLHttpRequest: Browser }));
afterEach(() => Reflect.deleteProperty(globalThis, 'XMLHttpRequest'));

const attach = (onSent: (share: number) => void = () => undefined, signal?: AbortSignal) =>
  call(attachScan, { case: id, file: id, name: 'École.pdf' }, { raw: scan, onSent, signal });

describe('a file that is sent', () => {
  it('NC-02 tells how much of it has gone; SY-03 its name goes in a header and not in the URL', async () => {
    const shares: number[] = [];
    const sending = attach((share) => shares.push(share));

    Browser.last.goes(1, 4);
    Browser.last.goes(4, 4);
    Browser.last.answers(422, { type: 'not-a-scan', title: 'No', status: 422, detail: 'It cannot be taken.' });

    await expect(sending).rejects.toMatchObject({ problem: { type: 'not-a-scan' } });
    expect(shares).toEqual([0.25, 1]);
    expect(Browser.last.opened).toEqual(['PUT', `/api/cases/${id}/files/${id}`]);
    expect(Browser.last.sent).toBe(scan);
    expect(Browser.last.headers).toMatchObject({ 'x-tutela': '1', 'x-tutela-name': '%C3%89cole.pdf' });
  });

  it('NC-02 is given up when its page gives it up', async () => {
    const stop = new AbortController();
    const sending = attach(undefined, stop.signal);

    stop.abort();

    await expect(sending).rejects.toBe(stop.signal.reason);
    await expect(attach(undefined, stop.signal)).rejects.toBe(stop.signal.reason);
    expect(Browser.last.sent).toBeUndefined();
  });

  it('NC-02 that reaches nobody says that there is no connection', async () => {
    const sending = attach();

    Browser.last.end('error');

    await expect(sending).rejects.toBeInstanceOf(NotConnected);
  });
});
