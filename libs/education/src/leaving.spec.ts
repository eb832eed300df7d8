import { hoursAfter } from './leaving';

describe('a leaving', () => {
  it('NC-11 counts whole hours from midnight in London after the last day, also in summer', () => {
    expect(hoursAfter('2026-11-13', new Date('2026-11-15T07:59:59Z'))).toBe(31);
    expect(hoursAfter('2026-07-01', new Date('2026-07-02T23:00:00Z'))).toBe(24);
  });
});
