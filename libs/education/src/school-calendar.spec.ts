import fc from 'fast-check';
import { addDays } from './day';
import { defaultCalendar } from './default-calendar';
import { closedByMarks, dueAt, isOpen, lastOpenDay, openDays, sessionState } from './school-calendar';
import type { SchoolCalendar } from './school-calendar';

const calendar: SchoolCalendar = {
  halfTerms: [
    { name: 'Autumn 1', from: '2026-09-01', to: '2026-10-23' },
    { name: 'Autumn 2', from: '2026-11-02', to: '2026-12-18' },
  ],
  closedOn: ['2026-09-01', '2026-11-27'],
};

describe('an open day', () => {
  it('is a weekday of a half term that is not closed', () => {
    const asked = ['2026-09-01', '2026-09-02', '2026-10-24', '2026-10-26', '2026-11-02', '2026-11-27'];
    expect(asked.filter((day) => isOpen(calendar, day))).toEqual(['2026-09-02', '2026-11-02']);
  });

  it('is found backwards over weekends, holidays and closures', () => {
    expect(lastOpenDay(calendar, '2026-11-26')).toBe('2026-11-26');
    expect(lastOpenDay(calendar, '2026-11-29')).toBe('2026-11-26');
    expect(lastOpenDay(calendar, '2026-11-01')).toBe('2026-10-23');
    expect(lastOpenDay(calendar, '2027-03-01')).toBe('2026-12-18');
    expect(lastOpenDay(calendar, '2026-09-01')).toBeUndefined();
  });

  it('is listed in order', () => {
    expect(openDays(calendar, '2026-10-22', '2026-11-03')).toEqual([
      '2026-10-22',
      '2026-10-23',
      '2026-11-02',
      '2026-11-03',
    ]);
  });

  it('is the last of all open days up to a day, whichever is asked', () => {
    const year = defaultCalendar('2026/27');
    fc.assert(
      fc.property(fc.nat(400), (days) => {
        const day = addDays('2026-08-01', days);
        expect(lastOpenDay(year, day)).toBe(openDays(year, '2026-08-01', day).at(-1));
      }),
    );
  });
});

describe('the state of a session', () => {
  const morning = new Date('2026-11-23T09:29:59Z');
  const noon = new Date('2026-11-23T12:00:00Z');

  it('is not due before 09:30, nor the afternoon before 13:30, in London', () => {
    expect(sessionState(calendar, '2026-11-23', 'AM', morning)).toBe('not-due-yet');
    expect(sessionState(calendar, '2026-11-23', 'AM', new Date('2026-11-23T09:30:00Z'))).toBe('due');
    expect(sessionState(calendar, '2026-11-23', 'PM', noon)).toBe('not-due-yet');
    expect(sessionState(calendar, '2026-09-14', 'PM', new Date('2026-09-14T12:30:00Z'))).toBe('due');
  });

  it('follows the hours of the school', () => {
    expect(sessionState({ ...calendar, amFrom: '09:00' }, '2026-11-23', 'AM', morning)).toBe('due');
    expect(sessionState({ ...calendar, pmFrom: '12:00' }, '2026-11-23', 'PM', noon)).toBe('due');
  });

  it('VS-02 turns due at its own instant and not a second before', () => {
    const own = { ...calendar, pmFrom: '13:05' };
    const at = dueAt(own, '2026-09-14', 'PM');
    expect(at.toISOString()).toBe('2026-09-14T12:05:00.000Z');
    expect(sessionState(own, '2026-09-14', 'PM', at)).toBe('due');
    expect(sessionState(own, '2026-09-14', 'PM', new Date(at.getTime() - 1))).toBe('not-due-yet');
  });

  it('is due on past days, to come on later ones, and closed whenever the school is', () => {
    expect(sessionState(calendar, '2026-11-20', 'PM', morning)).toBe('due');
    expect(sessionState(calendar, '2026-11-24', 'AM', noon)).toBe('to-come');
    expect(sessionState(calendar, '2026-11-22', 'AM', noon)).toBe('closed');
    expect(sessionState(calendar, '2026-11-27', 'AM', noon)).toBe('closed');
  });
});

describe('a day closed by marks', () => {
  it('has # and no other mark of that school', () => {
    const marks = [
      { code: '#', on: '2026-12-17' },
      { code: '#', on: '2026-11-25' },
      { code: '-', on: '2026-11-25' },
      { code: '#', on: '2026-11-26' },
      { code: '\\', on: '2026-11-26' },
      { code: '/', on: '2026-11-24' },
    ];
    expect(closedByMarks(marks)).toEqual(['2026-11-25', '2026-12-17']);
    expect(closedByMarks(marks.toReversed())).toEqual(['2026-11-25', '2026-12-17']);
  });
});
