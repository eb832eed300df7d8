import { request, type Agent, type IncomingHttpHeaders, type IncomingMessage } from 'node:http';
import type { Problem } from '@tutela/contracts';

export interface Answer {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
  readonly problem: Problem;
}

interface Asked {
  readonly method?: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  /** Send the body in chunks, without saying how long it is. */
  readonly chunked?: boolean;
  /** Connections to use again; by default each call has its own. */
  readonly agent?: Agent;
}

/** A plain HTTP client: unlike fetch it sends every header it is given, and no other. */
export async function call(url: string, asked: Asked = {}): Promise<Answer> {
  const response = await open(url, asked);
  const chunks: Buffer[] = [];
  for await (const chunk of response) chunks.push(chunk as Buffer);
  const text = Buffer.concat(chunks).toString();
  const isProblem = response.headers['content-type']?.startsWith('application/problem+json') ?? false;
  const problem = (isProblem ? JSON.parse(text) : {}) as Problem;
  return { status: response.statusCode ?? 0, headers: response.headers, text, problem };
}

/** The answer's head; its body is left to be read as it comes. */
export function open(
  url: string,
  { method = 'GET', headers = {}, body, chunked, agent }: Asked = {},
): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    const length = body === undefined || chunked ? {} : { 'content-length': String(Buffer.byteLength(body)) };
    const sent = request(url, { method, headers: { ...length, ...headers }, agent: agent ?? false });
    let answered = false;
    sent.once('response', (response) => {
      answered = true;
      resolve(response);
    });
    // A refused upload is answered before it was sent whole; what then breaks is the rest of the sending.
    sent.on('error', (error) => {
      if (!answered) reject(error);
    });
    if (chunked && body !== undefined) sent.write(body);
    sent.end(chunked ? undefined : body);
  });
}
