import { readWhenDue } from './read-when-due';

/** A device that is a year behind: it is asked for differences only. */
const device = Date.parse('2025-03-02T04:05:06Z');
const asOf = '2026-11-16T09:29:30.000Z';
const nextChangeAt = '2026-11-16T09:30:00.000Z';

beforeEach(() => jest.useFakeTimers({ now: device }));
afterEach(() => jest.useRealTimers());

describe('a register that stays open', () => {
  it('VS-01 VS-02 is read again when the next session falls due, by the server’s clock, and once', () => {
    const read = jest.fn();
    readWhenDue({ asOf, nextChangeAt }, device, read);

    jest.advanceTimersByTime(29_999);
    expect(read).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(read).toHaveBeenCalledTimes(1);
    jest.advanceTimersByTime(3_600_000);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('VS-01 counts what has passed since the answer came', () => {
    const read = jest.fn();
    jest.advanceTimersByTime(20_000);
    readWhenDue({ asOf, nextChangeAt }, device, read);

    jest.advanceTimersByTime(9_999);
    expect(read).not.toHaveBeenCalled();
    jest.advanceTimersByTime(1);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('VS-13 is not read again once it is left, nor when nothing will change', () => {
    const read = jest.fn();
    readWhenDue({ asOf, nextChangeAt }, device, read)();
    readWhenDue({ asOf }, device, read);

    jest.advanceTimersByTime(24 * 3_600_000);
    expect(read).not.toHaveBeenCalled();
    expect(jest.getTimerCount()).toBe(0);
  });
});
