import { isLate, lastHeard } from './signs-of-life';

const now = Date.parse('2026-11-23T09:42:00Z');

describe('the signs of life of an extractor', () => {
  it('VS-02 is late after three days without a word, not after a weekend', () => {
    expect(isLate('2026-11-20T09:42:00.000Z', now)).toBe(false);
    expect(isLate('2026-11-20T09:41:59.999Z', now)).toBe(true);
  });

  it('VS-02 takes the later of batch and question', () => {
    const [earlier, later] = ['2026-11-20T02:00:00.000Z', '2026-11-22T02:00:00.000Z'];
    expect(lastHeard({ lastBatchAt: earlier, lastSeenAt: later })).toBe(later);
    expect(lastHeard({ lastBatchAt: later, lastSeenAt: earlier })).toBe(later);
  });

  it('VS-24 knows of none where there is no extractor, or one that never spoke', () => {
    expect(lastHeard(undefined)).toBeUndefined();
    expect(lastHeard({})).toBeUndefined();
  });
});
