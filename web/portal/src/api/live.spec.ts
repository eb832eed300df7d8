import { QueryClient } from '@tanstack/react-query';
import { figuresKey } from './figures-key';
import { followLive, type Stream } from './live';

function stand() {
  const opened: Stream[] = [];
  const client = new QueryClient();
  const keys: unknown[] = [];
  jest.spyOn(client, 'invalidateQueries').mockImplementation((filters) => {
    keys.push(filters?.queryKey);
    return Promise.resolve();
  });
  const end = followLive(client, () => {
    const stream: Stream = { onmessage: null, onopen: null, onerror: null, close: jest.fn() };
    opened.push(stream);
    return stream;
  });
  return { opened, keys, end };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('following changes', () => {
  it('VS-01 reads figures again within 2 s of a change, once for many', () => {
    const { opened, keys, end } = stand();
    opened[0]?.onmessage?.({ data: '{"version":7}' });
    opened[0]?.onmessage?.({ data: '{"version":8}' });
    jest.advanceTimersByTime(1_000);
    expect(keys).toEqual([[figuresKey]]);
    end();
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
