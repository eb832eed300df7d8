import { defaultCalendar } from '@tutela/education';
import { termDatesFault } from './term-dates.rules';
import type { TermDates } from './term-dates.store';

const term = (name: TermDates['halfTerms'][number]['name'], from: string, to: string) => ({ name, from, to });
const autumn = [term('Autumn 1', '2026-09-01', '2026-10-23'), term('Autumn 2', '2026-11-02', '2026-12-18')] as const;

describe('term dates', () => {
  it('VS-29 the default ones stand', () => {
    const { halfTerms, closedOn } = defaultCalendar('2026/27');

    expect(termDatesFault('2026/27', { halfTerms, closedOn } as TermDates)).toBeUndefined();
  });

  it.each<[string, TermDates, ReturnType<typeof termDatesFault>]>([
    ['follow one another', dates([autumn[1], autumn[0]]), { path: 'halfTerms', code: 'not-in-order' }],
    ['do not overlap', dates([autumn[0], term('Autumn 2', '2026-10-23', '2026-12-18')]), inOrder()],
    ['end after they begin', dates([term('Autumn 1', '2026-10-23', '2026-09-01')]), inOrder()],
    [
      'are of their school year',
      dates([term('Autumn 1', '2026-07-31', '2026-10-23')]),
      { path: 'halfTerms', code: 'outside-the-school-year' },
    ],
    [
      'have each half term once',
      dates([autumn[0], { ...autumn[1], name: 'Autumn 1' }]),
      { path: 'halfTerms', code: 'named-twice' },
    ],
    [
      'close days of their school year',
      dates([...autumn], ['2027-08-01']),
      { path: 'closedOn', code: 'outside-the-school-year' },
    ],
    ['close a day once', dates([...autumn], ['2026-09-01', '2026-09-01']), { path: 'closedOn', code: 'named-twice' }],
  ])('VS-29 %s', (_, given, fault) => {
    expect(termDatesFault('2026/27', given)).toEqual(fault);
  });
});

function dates(halfTerms: TermDates['halfTerms'], closedOn: string[] = []): TermDates {
  return { halfTerms, closedOn };
}

function inOrder(): ReturnType<typeof termDatesFault> {
  return { path: 'halfTerms', code: 'not-in-order' };
}
