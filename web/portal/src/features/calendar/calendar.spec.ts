import { defaultCalendar } from '@tutela/education';
import { answerInWords } from './calendar.words';
import { atField, schoolDaysOf, withClosedDay, withHalfTerm, withoutClosedDay } from './term-dates';

const { halfTerms, closedOn, amFrom = '', pmFrom = '' } = defaultCalendar('2026/27');
const calendar = { halfTerms: [...halfTerms], closedOn: [...closedOn], amFrom, pmFrom };

describe('term dates as they are changed', () => {
  it('VS-29 count school days by half term, and all of them', () => {
    const all = schoolDaysOf(calendar);

    expect(halfTerms.reduce((sum, { name }) => sum + schoolDaysOf(calendar, name), 0)).toBe(all);
    expect(schoolDaysOf({ ...calendar, closedOn: [...closedOn, '2026-11-13'] })).toBe(all - 1);
    expect(answerInWords(2026, all)).toBe(`2026/27 has ${all} school days`);
  });

  it('VS-29 are sent whole, with the one half term changed', () => {
    const days = { from: '2026-09-02', to: '2026-10-22' };

    expect(withHalfTerm(2026, calendar, 'Autumn 1', days)).toEqual({
      year: '2026',
      halfTerms: [{ name: 'Autumn 1', ...days }, ...halfTerms.slice(1)],
      closedOn,
    });
  });

  it('VS-29 gain and lose a closed day', () => {
    const more = withClosedDay(2026, calendar, '2026-11-13').closedOn;

    expect(more).toEqual([...closedOn, '2026-11-13']);
    expect(withoutClosedDay(2026, { ...calendar, closedOn: more }, '2026-11-13').closedOn).toEqual(closedOn);
  });

  it('SY-06 a refusal stands at the field that was typed', () => {
    const problem = {
      type: 'bad-input',
      title: '',
      detail: '',
      status: 400,
      fields: [{ path: 'halfTerms', code: 'x' }],
    };

    expect(atField(problem, 'to')?.fields).toEqual([{ path: 'to', code: 'x' }]);
    expect(atField(undefined, 'to')).toBeUndefined();
  });
});
