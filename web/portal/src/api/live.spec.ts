import { QueryClient } from '@tanstack/react-query';
import type { VersionStream } from '@tutela/web';
import { figuresKey } from './figures-key';
import { followLive } from './live';

function stand() {
  const opened: VersionStream[] = [];
  const client = new QueryClient();
  const keys: unknown[] = [];
  jest.spyOn(client, 'invalidateQueries').mockImplementation((filters) => {
    keys.push(filters?.queryKey);
    return Promise.resolve();
  });
  const open = (): VersionStream => {
    const stream: VersionStream = { onmessage: null, onopen: null, onerror: null, close: jest.fn() };
    opened.push(stream);
    return stream;
  };
  const news: number[] = [];
  const end = followLive(client, { open, onNews: (readAt) => news.push(readAt) });
  const tell = (version: number): void => opened.at(-1)?.onmessage?.({ data: JSON.stringify({ version }) });
  return { client, opened, keys, news, tell, end };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('following changes', () => {
  it('VS-01 reads figures again within 2 s of a change, once for many', () => {
    const { keys, tell, end } = stand();
    [6, 7, 8].forEach(tell);
    jest.advanceTimersByTime(1_000);
    expect(keys).toEqual([[figuresKey]]);
    end();
  });

  it('VS-13 reads nothing again for the version that each stream begins with', () => {
    const { opened, keys, tell, end } = stand();
    tell(7);
    opened[0]?.onerror?.();
    jest.advanceTimersByTime(1_000);
    tell(7);
    jest.advanceTimersByTime(1_000);
    expect(keys).toEqual([['me']]);
    end();
  });

  it('VS-01 reads again what changed while there was no stream, be it the first', () => {
    const { opened, keys, tell, end } = stand();
    opened[0]?.onerror?.();
    jest.advanceTimersByTime(1_000);
    tell(7);
    jest.advanceTimersByTime(1_000);
    expect(keys).toEqual([['me'], [figuresKey]]);
    end();
  });

  it('SY-06 tells of news once figures have been read because of a change, and of no other reading', async () => {
    const { client, news, tell, end } = stand();
    const figure = [figuresKey, 'register'];
    client.setQueryData(figure, 1);
    [6, 7].forEach(tell);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(news).toEqual([]);
    jest.spyOn(client, 'invalidateQueries').mockImplementation(() => {
      client.setQueryData(figure, 2);
      return Promise.resolve();
    });
    tell(8);
    await jest.advanceTimersByTimeAsync(1_000);
    expect(news).toHaveLength(1);
    end();
    client.clear();
  });

  it('takes nothing from an event that is no version', () => {
    const { opened, keys, end } = stand();
    opened[0]?.onmessage?.({ data: 'what' });
    opened[0]?.onmessage?.({ data: '{}' });
    jest.advanceTimersByTime(1_000);
    expect(keys).toEqual([]);
    end();
  });

  it('asks for the session when the stream breaks, and opens it again', () => {
    const { opened, keys, end } = stand();
    opened[0]?.onerror?.();
    expect(keys).toEqual([['me']]);
    jest.advanceTimersByTime(1_000);
    expect(opened).toHaveLength(2);
    end();
    jest.advanceTimersByTime(60_000);
    expect(opened).toHaveLength(2);
  });
});
