import { setTimeout as pause } from 'node:timers/promises';
import { z } from 'zod';
import { MisError, type MisFault } from './mis';
import type { XporterSettings } from './mis-settings';

const timeoutMs = 60_000;
const longestWaitSeconds = 60;
const tries = 4;
const mostPages = 1000;
const pageSize = '1000';

/** A row by lower-case field name: the documentation writes DateOfBirth and the service DateofBirth. */
export type Row = ReadonlyMap<string, unknown>;

const envelope = z.record(z.string(), z.unknown());
const rowsOfReply = z.array(z.record(z.string(), z.unknown()));
const pagination = z.array(z.object({ NextPage: z.string().nullish() }));

/** Reads Xporter on Demand, one school's token, with GET and nothing else (VS-04). */
export class XporterClient {
  constructor(
    private readonly settings: Pick<XporterSettings, 'url' | 'token'>,
    private readonly wait: (ms: number) => Promise<unknown> = pause,
  ) {}

  /** All rows of an endpoint, through all its pages. */
  async rows(endpoint: string, query: Readonly<Record<string, string>> = {}): Promise<Row[]> {
    const rows: Row[] = [];
    let asked: Record<string, string> | undefined = { ...query, pageSize };
    for (let page = 1; asked; page += 1) {
      if (page > mostPages) throw new MisError('unreadable');
      const reply = await this.read(endpoint, asked);
      rows.push(...rowsOf(reply));
      asked = nextQuery(reply, asked);
    }
    return rows;
  }

  private async read(endpoint: string, query: Record<string, string>): Promise<Record<string, unknown>> {
    const url = `${this.settings.url.replace(/\/+$/, '')}/${endpoint}?${new URLSearchParams(query).toString()}`;
    for (let attempt = 1; ; attempt += 1) {
      const response = await this.get(url);
      if (response.ok) return body(response);
      await response.body?.cancel();
      if (response.status !== 429 || attempt === tries) throw new MisError(faultOf(response.status));
      await this.wait(secondsToWait(response) * 1000);
    }
  }

  /** A redirect is refused: the token is for this address only. */
  private async get(url: string): Promise<Response> {
    const headers = { authorization: `Idaas ${this.settings.token}`, accept: 'application/json' };
    try {
      return await fetch(url, { method: 'GET', headers, redirect: 'error', signal: AbortSignal.timeout(timeoutMs) });
    } catch {
      throw new MisError('out-of-reach');
    }
  }
}

async function body(response: Response): Promise<Record<string, unknown>> {
  const text = await response.text().catch(() => {
    throw new MisError('out-of-reach');
  });
  try {
    return envelope.parse(JSON.parse(text));
  } catch {
    throw new MisError('unreadable');
  }
}

/** The first array that is not the envelope's own: the arrays of attendance replies have no documented name. */
function rowsOf(reply: Record<string, unknown>): Row[] {
  const [, found] =
    Object.entries(reply).find(
      ([name, value]) =>
        Array.isArray(value) && name !== 'meta' && !/^__.*__$/.test(name) && !name.endsWith('_deleted'),
    ) ?? [];
  const rows = rowsOfReply.safeParse(found);
  if (!rows.success) throw new MisError('unreadable');
  return rows.data.map((row) => new Map(Object.entries(row).map(([field, value]) => [field.toLowerCase(), value])));
}

/** NextPage names page and size only, so the rest of the question is asked again. Its own address, if any, is not followed. */
function nextQuery(reply: Record<string, unknown>, asked: Record<string, string>): Record<string, string> | undefined {
  const pages = pagination.safeParse(reply['__pagination__'] ?? []);
  if (!pages.success) throw new MisError('unreadable');
  const next = pages.data[0]?.NextPage;
  if (!next) return undefined;
  return { ...asked, ...Object.fromEntries(new URLSearchParams(next.slice(next.indexOf('?') + 1))) };
}

function faultOf(status: number): MisFault {
  if (status === 401) return 'token-refused';
  if (status === 403) return 'not-allowed';
  if (status === 404) return 'not-found';
  if (status === 429) return 'busy';
  return status >= 500 ? 'out-of-reach' : 'unreadable';
}

/** Retry-After in seconds or as a date (RFC 9110 §10.2.3); a second where the MIS says nothing. */
function secondsToWait(response: Response): number {
  const asked = response.headers.get('retry-after') ?? '1';
  const seconds = /^\d+$/.test(asked) ? Number(asked) : (Date.parse(asked) - Date.now()) / 1000;
  if (!Number.isFinite(seconds) || seconds > longestWaitSeconds) throw new MisError('busy');
  return Math.max(0, seconds);
}
