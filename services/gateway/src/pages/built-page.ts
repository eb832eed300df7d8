import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import type { FastifyReply } from 'fastify';
import sirv from 'sirv';
import { contentSecurityPolicy } from './content-security-policy';

/** What Vite's `html.cspNonce` writes where the nonce belongs. */
const placeholder = '__CSP_NONCE__';
const yearInSeconds = 31_536_000;

/** One built single-page application: its `index.html` and its files. */
export class BuiltPage {
  private readonly html: string;
  private readonly files: sirv.RequestHandler;

  constructor(private readonly directory: string) {
    this.html = readFileSync(join(directory, 'index.html'), 'utf8');
    this.files = sirv(directory, { etag: true, extensions: [], setHeaders: cacheFile });
  }

  /** `index.html` with a nonce that no other answer has. */
  send(reply: FastifyReply, status: number): FastifyReply {
    const nonce = randomBytes(18).toString('base64');
    return reply
      .status(status)
      .header('content-security-policy', contentSecurityPolicy(nonce))
      .header('cache-control', 'no-store')
      .type('text/html; charset=utf-8')
      .send(this.html.replaceAll(placeholder, nonce));
  }

  /** Answers with the file of this path, if there is one. */
  sendFile(path: string, request: IncomingMessage, response: ServerResponse): boolean {
    if (path === '/' || path === '/index.html') return false;
    // sirv remembers the files of its start; one that a newer build has replaced would end the process as it is opened.
    if (!existsSync(join(this.directory, path))) return false;
    let found = true;
    request.url = path;
    // A page's files are small and sent whole; sirv throws at a range that ends before it begins.
    delete request.headers.range;
    this.files(request, response, () => {
      found = false;
    });
    return found;
  }
}

/** Names under `/assets/` carry the hash of their content. */
function cacheFile(response: ServerResponse, path: string): void {
  const isHashed = path.startsWith('/assets/');
  response.setHeader('cache-control', isHashed ? `public, max-age=${yearInSeconds}, immutable` : 'no-cache');
}
