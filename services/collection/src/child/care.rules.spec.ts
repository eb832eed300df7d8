import { addDays } from '@tutela/education';
import fc from 'fast-check';
import { gapsBetween, isAgainInCare, runsInto, type CarePeriod } from './care.rules';

const ended: CarePeriod = { from: '2025-02-03', to: '2025-10-30' };
const open: CarePeriod = { from: '2026-03-03' };

describe('what a list says of care', () => {
  it('VS-22 speaks of the latest period; only after its end another one begins', () => {
    expect(isAgainInCare([ended], '2025-10-31')).toBe(true);
    expect(isAgainInCare([ended], '2025-10-30')).toBe(false);
    expect(isAgainInCare([ended, open], '2026-04-01')).toBe(false);
    expect(isAgainInCare([], '2026-04-01')).toBe(false);
  });

  it('VS-22 never lets the latest period begin before the one before has ended', () => {
    expect(runsInto([ended, open], '2025-10-30')).toBe('2025-10-30');
    expect(runsInto([ended, open], '2025-10-31')).toBeUndefined();
    expect(runsInto([ended], '2024-01-01')).toBeUndefined();
  });
});

describe('the days between stretches in care', () => {
  it('VS-22 begin after the one and end before the next; stretches that touch leave none', () => {
    expect(gapsBetween([ended, open])).toEqual([{ from: '2025-10-31', to: '2026-03-02' }]);
    expect(gapsBetween([ended, { from: '2025-10-31' }])).toEqual([]);
    expect(gapsBetween([ended])).toEqual([]);
  });

  it('VS-22 and the stretches together are every day, once', () => {
    const lengths = fc.array(fc.tuple(fc.nat({ max: 9 }), fc.nat({ max: 9 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(lengths, (pairs) => {
        const stretches: Required<CarePeriod>[] = [];
        let next = '2026-09-01';
        for (const [days, between] of pairs) {
          const to = addDays(next, days);
          stretches.push({ from: next, to });
          next = addDays(to, 1 + between);
        }
        const spans = [...stretches, ...gapsBetween(stretches)].toSorted((a, b) => a.from.localeCompare(b.from));
        for (const [place, { to }] of spans.slice(0, -1).entries()) expect(spans[place + 1]?.from).toBe(addDays(to, 1));
      }),
    );
  });
});
