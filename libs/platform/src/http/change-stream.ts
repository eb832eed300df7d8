import type { ServerResponse } from 'node:http';

const heartbeatMs = 15_000;

/** Server-sent events of one listener: a version once each time it is new, and a comment so that nobody between cuts the line. */
export class ChangeStream {
  private last: number | undefined;

  constructor(private readonly response: ServerResponse) {
    response.writeHead(200, {
      'content-type': 'text/event-stream',
      'cache-control': 'no-store',
      'x-content-type-options': 'nosniff',
    });
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
