import { followCases } from '@tutela/contracts';
import { followVersions, type VersionStream } from './follow-versions';

function stand() {
  const opened: VersionStream[] = [];
  const [onChange, onBroken] = [jest.fn(), jest.fn()];
  const open = (): VersionStream => {
    const stream: VersionStream = { onmessage: null, onopen: null, onerror: null, close: jest.fn() };
    opened.push(stream);
    return stream;
  };
  const end = followVersions(followCases, { onNews: onChange, onBroken, open });
  const tell = (version: number): void => opened.at(-1)?.onmessage?.({ data: JSON.stringify({ version }) });
  return { opened, onChange, onBroken, tell, end };
}

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

describe('following places, cases and notices', () => {
  it('NC-10 tells of changes within 2 s, once for many, and not of the version that stood', () => {
    const { onChange, tell, end } = stand();
    tell(6);
    jest.advanceTimersByTime(2_000);
    expect(onChange).not.toHaveBeenCalled();
    [7, 8, 9].forEach(tell);
    jest.advanceTimersByTime(2_000);
    expect(onChange).toHaveBeenCalledTimes(1);
    end();
  });

  it('NC-11 asks at once whether the session lives when the stream breaks, and opens another, later each time', () => {
    const { opened, onBroken, end } = stand();
    opened[0]?.onerror?.();
    expect(onBroken).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(1_000);
    opened[1]?.onerror?.();
    jest.advanceTimersByTime(1_999);
    expect(opened).toHaveLength(2);
    jest.advanceTimersByTime(1);
    expect(opened).toHaveLength(3);
    end();
  });

  it('NC-10 tells of what changed while there was no stream', () => {
    const { opened, onChange, tell, end } = stand();
    opened[0]?.onerror?.();
    jest.advanceTimersByTime(1_000);
    tell(7);
    jest.advanceTimersByTime(1_000);
    expect(onChange).toHaveBeenCalledTimes(1);
    end();
  });

  it('NC-10 is over when the page is', () => {
    const { opened, onChange, tell, end } = stand();
    tell(6);
    tell(7);
    end();
    jest.advanceTimersByTime(60_000);
    expect(onChange).not.toHaveBeenCalled();
    expect(opened).toHaveLength(1);
  });
});
