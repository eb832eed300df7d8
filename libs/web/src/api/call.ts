import { actFor, pathParameters, problem, signOut, splitFileName, whoAmI, type RouteContract } from '@tutela/contracts';
import type { z } from 'zod';
import { actingFor, learnActingFor } from './acting-for';
import { ApiProblem, NotConnected } from './api-problem';
import { sendFile } from './send-file';

type Fields = Readonly<Record<string, unknown>>;

/** What a route takes; a number of its path may be given as the number that the route makes of it. */
export type InputFor<In extends z.ZodType> = {
  [Name in keyof z.input<In>]: z.input<In>[Name] | (Name extends keyof z.output<In> ? z.output<In>[Name] : never);
};

export interface CallOptions {
  /** The file of a route that takes one as its body. */
  raw?: Blob;
  /** Told, while the file goes, how much of it has gone: from 0 to 1. */
  onSent?: (share: number) => void;
  /** The code of the person's tag, for a route that takes one (NC-21). */
  code?: string;
  signal?: AbortSignal;
}

/**
 * Calls a route of the contract and gives its parsed answer.
 * @throws ApiProblem when the server refuses, NotConnected when nobody answers
 */
export async function call<In extends z.ZodType, Out extends z.ZodType>(
  route: RouteContract<In, Out>,
  input: InputFor<In>,
  options: CallOptions = {},
): Promise<z.output<Out>> {
  const response = await send(route, input, options);
  const body: unknown = await response.json().catch(() => undefined);
  if (!response.ok) throw refusalOf(response.status, body);
  const answer = route.out.parse(body);
  learnActingFor(route, answer);
  return answer;
}

async function send(route: RouteContract, input: Fields, options: CallOptions): Promise<Response> {
  const { raw, code, signal, onSent } = options;
  const { headers: ofFile, rest } = splitFileName(route, input);
  const { url, body } = requestOf(route, rest, raw !== undefined);
  const { method } = route;
  const headers = { ...headersOf(raw !== undefined, body !== undefined), ...ofFile, ...headersForPerson(route, code) };
  try {
    if (raw && onSent) return await sendFile(url, { method, headers, signal, body: raw }, onSent);
    return await fetch(url, {
      method,
      signal,
      credentials: 'same-origin',
      cache: 'no-store',
      headers,
      body: raw ?? body,
    });
  } catch (error) {
    if (signal?.aborted) throw error;
    throw new NotConnected();
  }
}

function headersOf(isRaw: boolean, isJson: boolean): Record<string, string> {
  const own = { 'x-tutela': '1', accept: 'application/json' };
  if (isRaw) return { ...own, 'content-type': 'application/octet-stream' };
  return isJson ? { ...own, 'content-type': 'application/json' } : own;
}

/** For these it does not matter for whom the page was opened: they carry no act over. */
const forAnybody: readonly RouteContract[] = [whoAmI, actFor, signOut];

/** For whom the page was opened (NC-22), and the code of an act that takes one (NC-21). */
function headersForPerson(route: RouteContract, code: string | undefined): Record<string, string> {
  const organisation = forAnybody.includes(route) ? undefined : actingFor();
  return {
    ...(organisation === undefined ? {} : { 'x-tutela-for': organisation }),
    ...(code === undefined ? {} : { 'x-tutela-code': code }),
  };
}

/** Where the browser itself reads a file that a route answers: for a link that downloads, or a picture. */
export function fileUrl<In extends z.ZodType>(route: RouteContract<In>, input: InputFor<In>): string {
  return requestOf(route, input).url;
}

/** Where a call goes: path parameters in the path, the rest in the query of a GET or beside a file, else in the body. */
export function requestOf(route: RouteContract, input: Fields, isRaw = false): { url: string; body?: string } {
  const inPath = pathParameters(route);
  const path = route.path.replace(/:([a-zA-Z]+)/g, (_, name: string) => encodeURIComponent(textOf(input[name])));
  const rest = Object.entries(input).filter(([name, value]) => !inPath.includes(name) && value !== undefined);
  if (route.method !== 'GET' && !isRaw) return { url: `/api${path}`, body: JSON.stringify(Object.fromEntries(rest)) };
  const query = new URLSearchParams(rest.map(([name, value]) => [name, textOf(value)])).toString();
  return { url: query === '' ? `/api${path}` : `/api${path}?${query}` };
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function refusalOf(status: number, body: unknown): ApiProblem {
  const told = problem.safeParse(body);
  if (told.success) return new ApiProblem(told.data);
  const type = status === 503 || status === 502 || status === 504 ? 'unreachable' : 'our-fault';
  return new ApiProblem({ type, title: '', status, detail: '' });
}
