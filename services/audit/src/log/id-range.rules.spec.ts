import { londonDay } from '@tutela/education';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { idsOfDays } from './id-range.rules';

const idAt = (instant: string) => uuidv7({ msecs: Date.parse(instant) });

function isOn(id: string, from?: string, to?: string): boolean {
  const range = idsOfDays(from, to);
  return range.from <= id && id < range.below;
}

describe('the ids of days in England', () => {
  it.each([
    ['2026-11-15T23:59:59.999Z', false],
    ['2026-11-16T00:00:00.000Z', true],
    ['2026-11-16T23:59:59.999Z', true],
    ['2026-11-17T00:00:00.000Z', false],
  ])('in winter a day begins at midnight UTC: %s', (instant, within) => {
    expect(isOn(idAt(instant), '2026-11-16', '2026-11-16')).toBe(within);
  });

  it.each([
    ['2026-07-01T22:59:59.999Z', false],
    ['2026-07-01T23:00:00.000Z', true],
    ['2026-07-02T22:59:59.999Z', true],
    ['2026-07-02T23:00:00.000Z', false],
  ])('in summer a day begins an hour before midnight UTC: %s', (instant, within) => {
    expect(isOn(idAt(instant), '2026-07-02', '2026-07-02')).toBe(within);
  });

  it('without days there is no bound', () => {
    expect(isOn(idAt('1970-01-01T00:00:00Z'))).toBe(true);
    expect(isOn(idAt('2199-12-31T23:59:59Z'))).toBe(true);
  });

  it('takes a first day before there were such ids', () => {
    expect(isOn(idAt('1970-01-01T00:00:00Z'), '1900-01-01')).toBe(true);
  });

  it('an id is within the day it was made on, and within no other', () => {
    const instants = fc.date({ min: new Date('2020-01-01'), max: new Date('2060-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(instants, instants, (made, another) => {
        const id = uuidv7({ msecs: made.getTime() });
        const day = londonDay(another);

        expect(isOn(id, day, day)).toBe(londonDay(made) === day);
      }),
    );
  });
});
