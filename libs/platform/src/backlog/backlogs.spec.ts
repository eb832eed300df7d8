import type { Logger } from 'pino';
import { Backlogs, type Waiting } from './backlogs';

const now = new Date('2026-11-23T10:00:00.000Z');

describe('what is carried on by itself', () => {
  const error = jest.fn();
  const info = jest.fn();
  let waiting: Waiting[];
  const backlogs = new Backlogs(() => Promise.resolve(waiting), { now: () => now }, {
    error,
    info,
  } as unknown as Logger);
  beforeEach(() => {
    error.mockClear();
    info.mockClear();
  });

  it('SY-02 security.md 9 stands still once its oldest has waited for a minute', async () => {
    waiting = [
      { queue: 'letters', waiting: 2, seconds: 59 },
      { queue: 'entries', log: 'la-999', waiting: 3, seconds: 60 },
      { queue: 'entries', log: 'la-998', waiting: 0, seconds: 0 },
    ];

    expect(await backlogs.list()).toEqual({
      backlogs: [
        { queue: 'letters', waiting: 2, since: '2026-11-23T09:59:01.000Z', standsStill: false },
        { queue: 'entries', log: 'la-999', waiting: 3, since: '2026-11-23T09:59:00.000Z', standsStill: true },
      ],
    });
  });

  it('SY-02 security.md 9 raises each alarm once, and says once that it is over', async () => {
    waiting = [{ queue: 'files', waiting: 1, seconds: 61 }];
    await backlogs.look();
    await backlogs.look();
    expect(error).toHaveBeenCalledTimes(1);
    expect(error).toHaveBeenCalledWith(
      { alarm: 'files', waiting: 1, since: expect.any(String) as string },
      expect.any(String),
    );
    expect(info).not.toHaveBeenCalled();

    waiting = [];
    await backlogs.look();
    await backlogs.look();
    expect(info).toHaveBeenCalledTimes(1);

    waiting = [{ queue: 'files', waiting: 1, seconds: 61 }];
    await backlogs.look();
    expect(error).toHaveBeenCalledTimes(2);
  });
});
