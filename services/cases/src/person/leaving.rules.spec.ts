import { leavingNews } from './leaving.rules';

const planned = (lastDay?: string) => ({ ended: false, lastDay });

describe('a leaving', () => {
  it('NC-11 is news when its day is planned, moved or taken back, and not when it stands as before or has ended', () => {
    expect(leavingNews(undefined, planned('2026-11-30'))).toBe('leaver-reported');
    expect(leavingNews('2026-11-30', planned('2026-12-04'))).toBe('leaver-reported');
    expect(leavingNews('2026-11-30', planned())).toBe('leaver-stays');
    expect(leavingNews('2026-11-30', planned('2026-11-30'))).toBeUndefined();
    expect(leavingNews(undefined, { ended: true, lastDay: '2026-11-16' })).toBeUndefined();
  });
});
