import { installState, needALook } from './install-state';

const now = Date.parse('2026-11-23T09:42:00Z');
const heardAt = (lastSeenAt: string | undefined, state = 'agreed') => ({ state, lastSeenAt });

describe('where an extractor stands', () => {
  it('VS-04 is late after three days without a word, not after a weekend', () => {
    expect(installState(heardAt('2026-11-20T18:00:00.000Z'), now).kind).toBe('collecting');
    expect(installState(heardAt('2026-11-20T09:41:00.000Z'), now).kind).toBe('late');
  });

  it('VS-24 is not late before anybody has agreed, nor while the school has paused it', () => {
    const longAgo = '2026-09-01T00:00:00.000Z';
    expect(installState(heardAt(longAgo, 'enrolled'), now).words).toBe('Being set up');
    expect(installState(heardAt(longAgo, 'paused'), now).words).toBe('Paused');
    expect(installState(heardAt(longAgo, 'replaced'), now).words).toBe('Replaced');
  });

  it('has not run while nothing was ever heard', () => {
    expect(installState(heardAt(undefined), now).kind).toBe('never-ran');
  });

  it('VS-05 brings to the operator what is late or in quarantine, quarantine first', () => {
    const late = heardAt('2026-11-10T02:00:00.000Z');
    const quarantined = heardAt('2026-11-23T02:00:00.000Z', 'quarantined');
    expect(needALook([late, heardAt('2026-11-23T02:00:00.000Z'), quarantined], now)).toEqual([quarantined, late]);
  });
});
