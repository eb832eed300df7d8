import { problem, type InputOf, type OutputOf, type RouteContract } from '@tutela/contracts';
import { Stop } from '../stop';
import { agentToken } from './agent-token';
import { PlatformOutOfReach, PlatformRefusal } from './platform-error';

const timeoutMs = 60_000;
const loopback = /^(localhost|127(\.\d{1,3}){3}|\[::1\])$/;

/** Whose request it is: the install with its key, at one authority. */
export interface Signer {
  readonly install: string;
  readonly la: string;
  readonly privatePem: string;
}

export interface Answer<Out> {
  readonly data: Out;
  /** As it came: what a signature was made over. */
  readonly raw: unknown;
}

/** Speaks the agent's part of the contract with the platform. */
export class PlatformClient {
  /** How far this host's clock is ahead of the platform's: a token lives 60 seconds of the platform's time. */
  private aheadMs: number | undefined;

  constructor(
    private readonly platform: string,
    private readonly now: () => Date,
    private readonly signer?: Signer,
  ) {
    const { protocol, hostname } = new URL(platform);
    if (protocol !== 'https:' && !loopback.test(hostname))
      throw new Stop('unsafe-address', 'The address of the platform begins with https.');
  }

  /**
   * @throws PlatformOutOfReach when there was no answer, or one that says to come back
   * @throws PlatformRefusal with the type of the problem
   */
  async call<R extends RouteContract>(contract: R, input: InputOf<R>): Promise<Answer<OutputOf<R>>> {
    const { method, path } = contract;
    const body = method === 'GET' ? '' : JSON.stringify(input);
    const first = await this.send(method, path, body);
    const response = first.status === 401 && this.hasLearntTime(first) ? await this.send(method, path, body) : first;
    const raw = await jsonOf(response);
    if (!response.ok) throw refusalOf(response.status, raw);
    const read = contract.out.safeParse(raw);
    if (!read.success)
      throw new Stop('bad-answer', 'The answer of the platform could not be read. Nothing was taken from it.');
    return { data: read.data as OutputOf<R>, raw };
  }

  /** Once: a clock that is wrong is corrected, a request that is refused all the same is refused. */
  private hasLearntTime({ headers }: Response): boolean {
    const there = Date.parse(headers.get('date') ?? '');
    if (this.aheadMs !== undefined || Number.isNaN(there)) return false;
    this.aheadMs = this.now().getTime() - there;
    return true;
  }

  private platformTime(): Date {
    return new Date(this.now().getTime() - (this.aheadMs ?? 0));
  }

  private async send(method: string, path: string, body: string): Promise<Response> {
    const headers = new Headers({ accept: 'application/json' });
    if (body !== '') headers.set('content-type', 'application/json');
    if (this.signer) {
      const token = await agentToken({ ...this.signer, method, path, body, now: this.platformTime() });
      headers.set('authorization', `Bearer ${token}`);
    }
    const url = `${this.platform.replace(/\/+$/, '')}/api${path}`;
    const signal = AbortSignal.timeout(timeoutMs);
    try {
      return await fetch(url, { method, headers, body: body || undefined, redirect: 'error', signal });
    } catch {
      throw new PlatformOutOfReach();
    }
  }
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text().catch(() => {
    throw new PlatformOutOfReach();
  });
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function refusalOf(status: number, raw: unknown): Error {
  if (status >= 500 || status === 429 || status === 408) return new PlatformOutOfReach();
  const read = problem.safeParse(raw);
  return read.success
    ? new PlatformRefusal(read.data)
    : new Stop('bad-answer', 'What answered at the address of the platform is not the platform. Look at the address.');
}
