import type { Logger } from 'pino';
import { openSharedDatabase } from '../database/shared-database';
import type { Place } from '../acts/act';
import { ownConfig } from '../test-support/platform-under-test';
import { ClockWatch } from './clock-watch';

let place: Place;
beforeAll(async () => {
  place = await openSharedDatabase({
    config: ownConfig(),
    service: 'collection',
    migrations: [],
    onCommit: () => undefined,
  });
});
afterAll(() => place.source.destroy());
afterEach(() => jest.restoreAllMocks());

const right = Date.now;
const wrongBy = (seconds: number) => void jest.spyOn(Date, 'now').mockImplementation(() => right() + seconds * 1000);

function aWatch() {
  const [error, info] = [jest.fn(), jest.fn()];
  return { watch: new ClockWatch(place.source, { error, info } as unknown as Logger), error, info };
}

describe('a clock beside that of Postgres', () => {
  it('security.md 9 is no matter while they agree', async () => {
    const { watch, error, info } = aWatch();

    await watch.look();

    expect([error.mock.calls, info.mock.calls]).toEqual([[], []]);
    expect(() => watch.mustAgree()).not.toThrow();
  });

  it.each([3, -3])(
    'security.md 9 that is wrong by %d s is an alarm, once, until it is right again',
    async (seconds) => {
      const { watch, error, info } = aWatch();
      wrongBy(seconds);
      await watch.look();
      await watch.look();
      expect(error).toHaveBeenCalledTimes(1);
      expect(() => watch.mustAgree()).not.toThrow();

      wrongBy(0);
      await watch.look();

      expect(info).toHaveBeenCalledTimes(1);
    },
  );

  it.each([31, -31])('security.md 9 that is wrong by %d s stops what depends on the time', async (seconds) => {
    const { watch } = aWatch();
    wrongBy(seconds);
    await watch.look();
    expect(() => watch.mustAgree()).toThrow('clock-wrong');

    wrongBy(0);
    await watch.look();

    expect(() => watch.mustAgree()).not.toThrow();
  });
});
