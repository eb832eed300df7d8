import { EventEmitter } from 'node:events';
import type { ServerResponse } from 'node:http';
import { ChangeStream } from './change-stream';

class Response extends EventEmitter {
  destroyed = false;
  readonly written: string[] = [];
  setHeader(): void {
    this.written.length = 0;
  }
  writeHead(): void {
    this.written.length = 0;
  }
  write(text: string): void {
    this.written.push(text);
  }
}

function aStream(): { stream: ChangeStream; response: Response } {
  const response = new Response();
  return { stream: new ChangeStream(response as unknown as ServerResponse), response };
}

describe('a stream of changes', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('says a version once, and every 15 s that it is still there', () => {
    const { stream, response } = aStream();
    stream.tell(7);
    stream.tell(7);
    jest.advanceTimersByTime(30_000);

    expect(response.written).toEqual(['data: {"version":7}\n\n', ': here\n\n', ': here\n\n']);
  });

  it('ends with its listener, and leaves no timer behind', () => {
    const { stream, response } = aStream();
    const ended = jest.fn();
    stream.onClose(ended);
    response.emit('close');

    expect(ended).toHaveBeenCalledTimes(1);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('ends at once for a listener who has gone before it began', () => {
    const { stream, response } = aStream();
    response.destroyed = true;
    const ended = jest.fn();
    stream.onClose(ended);

    expect(ended).toHaveBeenCalledTimes(1);
  });
});
