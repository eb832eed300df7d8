import type { ServerResponse } from 'node:http';

const heartbeatMs = 15_000;

/** Server-sent events of one listener: a version once each time it is new, and a comment so that nobody between cuts the line. */
export class ChangeStream {
  private last: number | undefined;

  constructor(private readonly response: ServerResponse) {
    // Set one by one: headers that are only written could not be asked for, and by its type a stream is told from an answer.
    response.setHeader('content-type', 'text/event-stream');
    response.setHeader('cache-control', 'no-store');
    response.setHeader('x-content-type-options', 'nosniff');
    response.writeHead(200);
    const heartbeat = setInterval(() => response.write(': here\n\n'), heartbeatMs);
    this.onClose(() => clearInterval(heartbeat));
  }

  tell(version: number): void {
    if (version === this.last) return;
    this.last = version;
    this.response.write(`data: ${JSON.stringify({ version })}\n\n`);
  }

  /** Also for a listener who has gone before we began. */
  onClose(end: () => void): void {
    if (this.response.destroyed) end();
    else this.response.once('close', end);
  }
}
