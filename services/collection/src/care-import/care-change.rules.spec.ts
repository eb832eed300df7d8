import { addDays } from '@tutela/education';
import fc from 'fast-check';
import type { CarePeriod } from '../child/care.rules';
import { careChange, sharesDays } from './care-change.rules';
import type { SaidPeriod } from './care-periods.rules';

const said = (from: string, to?: string): SaidPeriod => ({ from, to, beganBefore: false });
const goneOn = (from: string, to?: string): SaidPeriod => ({ from, to, beganBefore: true });

describe('what a return changes of the periods in care on record', () => {
  it('VS-22 is nothing where they are the same', () => {
    expect(careChange([{ from: '2025-02-03', to: '2025-10-30' }], [said('2025-02-03', '2025-10-30')])).toEqual({
      before: [],
      after: [],
    });
  });

  it('VS-22 puts right a period with other days, adds one that is new, and keeps what the return does not name', () => {
    const recorded = [{ from: '2020-01-01', to: '2020-03-01' }, { from: '2025-02-03' }];

    expect(careChange(recorded, [said('2025-02-10', '2025-10-30'), said('2026-01-05')])).toEqual({
      before: [{ from: '2025-02-03' }],
      after: [{ from: '2025-02-10', to: '2025-10-30' }, { from: '2026-01-05' }],
    });
  });

  it('VS-22 keeps an earlier start where the return has not the episode by which care began', () => {
    expect(careChange([{ from: '2018-05-01' }], [goneOn('2024-06-01')])).toEqual({ before: [], after: [] });
    expect(careChange([{ from: '2018-05-01' }], [goneOn('2024-06-01', '2025-10-30')])).toEqual({
      before: [{ from: '2018-05-01' }],
      after: [{ from: '2018-05-01', to: '2025-10-30' }],
    });
    expect(careChange([{ from: '2018-05-01' }], [said('2024-06-01')]).after).toEqual([{ from: '2024-06-01' }]);
    expect(careChange([{ from: '2025-05-01' }], [goneOn('2024-06-01')]).after).toEqual([{ from: '2024-06-01' }]);
  });

  it('VS-22 says where care goes on over an end on record', () => {
    expect(careChange([{ from: '2025-02-03', to: '2026-05-10' }], [said('2025-02-03')]).goesOnOver).toBe('2026-05-10');
    expect(careChange([{ from: '2025-02-03', to: '2026-05-10' }], [said('2026-05-11')]).goesOnOver).toBeUndefined();
  });

  const day = fc.nat({ max: 400 }).map((days) => addDays('2025-01-01', days));
  /** Periods in order that share no day, the last of which may go on. */
  const periods = fc
    .uniqueArray(day, { maxLength: 8 })
    .map((days) => days.toSorted())
    .map((days) =>
      days.flatMap((from, place): CarePeriod[] => (place % 2 === 0 ? [{ from, to: days[place + 1] }] : [])),
    );
  const saidPeriods = fc
    .tuple(periods, fc.boolean())
    .map(([all, beganBefore]) =>
      all.map((one, place): SaidPeriod => ({ ...one, beganBefore: place === 0 && beganBefore })),
    );
  const applied = (recorded: CarePeriod[], { before, after }: ReturnType<typeof careChange>): CarePeriod[] =>
    [...recorded.filter((one) => !before.includes(one)), ...after].toSorted((a, b) => a.from.localeCompare(b.from));

  it('VS-22 leaves periods that share no day, and nothing to change when the same return comes again', () => {
    fc.assert(
      fc.property(periods, saidPeriods, (recorded, told) => {
        const care = applied(recorded, careChange(recorded, told));
        for (const [place, one] of care.entries())
          for (const other of care.slice(place + 1)) expect(sharesDays(one, other)).toBe(false);
        expect(careChange(care, told)).toMatchObject({ before: [], after: [] });
      }),
    );
  });
});
