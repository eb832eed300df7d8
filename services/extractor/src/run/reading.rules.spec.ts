import { addDays } from '@tutela/education';
import fc from 'fast-check';
import { daysToRead, difference, readBefore, readNow } from './reading.rules';
import { digestOf, placeOf, type BatchMark } from './reading';

const day = fc.nat({ max: 600 }).map((days) => addDays('2025-01-01', days));
const optionalDay = fc.option(day, { nil: undefined });

describe('the days to read', () => {
  it('VS-05 are never before the day of the list, never after its last day or today', () => {
    const read = fc.option(fc.record({ from: day, to: day, openFrom: optionalDay }), { nil: undefined });
    fc.assert(
      fc.property(fc.record({ from: day, to: optionalDay }), read, day, (allowed, before, today) => {
        const days = daysToRead(allowed, before, today);
        if (!days) return;
        expect(days.from >= allowed.from && days.from <= days.to).toBe(true);
        expect(days.to <= today && (allowed.to === undefined || days.to <= allowed.to)).toBe(true);
      }),
    );
  });

  it('VS-27 hold the last 14 days, every open day and all that was missed', () => {
    const [from, today] = ['2025-09-01', '2026-03-03'];
    const at = (to: string, openFrom?: string): string | undefined =>
      daysToRead({ from }, { from, to, openFrom }, today)?.from;
    expect(daysToRead({ from }, undefined, today)).toEqual({ from, to: today });
    expect(at('2026-03-03')).toBe('2026-02-17');
    expect(at('2026-03-03', '2026-01-15')).toBe('2026-01-15');
    expect(at('2025-12-19')).toBe('2025-12-19');
  });

  it('VS-07 are all again when the authority has put the beginning earlier', () => {
    const read = { from: '2026-01-01', to: '2026-03-03' };
    expect(daysToRead({ from: '2025-10-01' }, read, '2026-03-03')?.from).toBe('2025-10-01');
  });

  it('VS-22 of a stretch go on from what began last before it', () => {
    const [autumn, spring] = ['2025-09-01', '2026-01-05'].map((from) => ({ from, to: addDays(from, 20) }));
    const before = [spring, autumn].flatMap((read) => read ?? []);
    expect(readBefore({ from: '2026-01-05' }, before)).toBe(spring);
    expect(readBefore({ from: '2025-12-01' }, before)).toBe(autumn);
    expect(readBefore({ from: '2025-08-01' }, before)).toBeUndefined();
  });

  it('VS-27 remember the earliest session without a mark', () => {
    const mark = (on: string, code: string) => ({ on, session: 'AM' as const, code });
    const marks = [mark('2026-03-03', '-'), mark('2026-03-02', '-'), mark('2026-03-01', '#')];
    expect(readNow({ from: '2026-01-01' }, '2026-03-03', marks).openFrom).toBe('2026-03-02');
    expect(readNow({ from: '2026-01-01' }, '2026-03-03', []).openFrom).toBeUndefined();
  });
});

describe('what is sent', () => {
  const code = fc.constantFrom('/', 'N', 'I', '#', '-', 'C1');
  const mark = fc.record({ on: day, session: fc.constantFrom('AM' as const, 'PM' as const), code });
  const entry = 'e';

  it('VS-07 brings the platform to the same marks, and then there is nothing left to send', () => {
    const register = fc.uniqueArray(mark, { selector: placeOf, maxLength: 20 });
    fc.assert(
      fc.property(register, fc.array(code), (before, later) => {
        const after = before.map((one, index) => ({ ...one, code: later[index] ?? one.code }));
        const first = difference(entry, before, {}).marks;
        const second = difference(entry, after, { [entry]: digests(first) }).marks;
        const platform = new Map([...first, ...second].map((one) => [placeOf(one), one.code]));
        for (const one of after) expect(platform.get(placeOf(one)) ?? '-').toBe(one.code);
        const known = { [entry]: { ...digests(first), ...digests(second) } };
        expect(difference(entry, after, known).marks).toEqual([]);
        expect(first.some(({ code: sent }) => sent === '-')).toBe(false);
      }),
    );
  });

  function digests(marks: readonly BatchMark[]): Record<string, string> {
    return Object.fromEntries(marks.map((one) => [placeOf(one), digestOf(one)]));
  }
});
