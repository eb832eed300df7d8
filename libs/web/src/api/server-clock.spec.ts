import { londonDay } from '@tutela/education';
import { serverTime } from './server-clock';

describe("the server's clock", () => {
  const told = '2026-11-20T23:58:00.000Z';
  const device = Date.parse('2021-01-01T09:00:00Z');

  it('VS-01 is what the server told, whatever the device believes', () => {
    expect(serverTime(told, device, device).toISOString()).toBe(told);
  });

  it('VS-01 runs on past midnight on a page that stays open', () => {
    expect(londonDay(serverTime(told, device, device + 180_000))).toBe('2026-11-21');
  });
});
