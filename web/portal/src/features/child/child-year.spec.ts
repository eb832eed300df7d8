import { defaultCalendar } from '@tutela/education';
import { rosterOf } from '../../shared/roster/roster';
import { dayAtFirst, markKey, yearOf, type ChildMark } from './child-year';

const main = '0195f1d2-7c1e-7000-8000-0000000000e1';
const second = '0195f1d2-7c1e-7000-8000-0000000000e2';
const roster = rosterOf(
  [
    {
      child: 482913,
      inCareFrom: '2026-09-10',
      enrolments: [
        { enrolment: main, urn: '999001', schoolName: 'Thornbeck', from: '2026-09-01', registration: 'main' },
        { enrolment: second, urn: '999002', schoolName: 'The Beacon', from: '2026-10-01', registration: 'subsidiary' },
      ],
    },
  ],
  [],
);
const child = roster.byChild.get(482913);
const { halfTerms, closedOn, amFrom = '', pmFrom = '' } = defaultCalendar('2026/27');
const calendar = {
  calendar: { halfTerms: [...halfTerms], closedOn: [...closedOn], amFrom, pmFrom },
  closedAtSchools: [],
};
const version = (code: string) => ({
  code,
  source: 'extractor' as const,
  broughtBy: '999001',
  broughtAt: '2026-11-19T09:12:00Z',
});
const markOn = (on: string, session: 'AM' | 'PM', code: string, over: Partial<ChildMark> = {}): ChildMark => ({
  enrolment: main,
  urn: '999001',
  schoolName: 'Thornbeck',
  on,
  session,
  stands: version(code),
  replaced: [],
  ...over,
});
const year = (marks: ChildMark[], now = '2026-11-19T10:00:00Z') => {
  if (!child) throw new Error('no child');
  return yearOf(child, marks, calendar, new Date(now));
};
const dayOf = (known: ReturnType<typeof year>, on: string) => known.days.find((day) => day.on === on);

describe('a child’s year', () => {
  it('VS-29 joins two schools, each session once, where the child was', () => {
    const known = year([
      markOn('2026-11-18', 'AM', 'D'),
      markOn('2026-11-18', 'AM', 'N', { enrolment: second, urn: '999002' }),
    ]);
    expect(known.marks.get(markKey('2026-11-18', 'AM'))?.stands.code).toBe('N');
    expect(known.figures).toMatchObject({ possible: 1, unauthorised: 1 });
    expect(known.official).toHaveLength(1);
  });

  it('VS-02 says no mark only where one is due', () => {
    const known = year([]);
    expect(dayOf(known, '2026-11-19')).toMatchObject({ am: { code: null }, pm: { code: null, notDueYet: true } });
    expect(known.figures.missing).toBeGreaterThan(0);
  });

  it('VS-01 misses nothing before care began', () => {
    expect(dayOf(year([]), '2026-09-08')).toMatchObject({ outside: true });
    expect(dayOf(year([]), '2026-09-08')?.am).toBeUndefined();
  });

  it('keeps a day closed that only # is recorded on', () => {
    const closed = { ...calendar, closedAtSchools: ['999001', '999002'].map((urn) => ({ urn, on: '2026-11-18' })) };
    const known = child && yearOf(child, [markOn('2026-11-18', 'AM', '#')], closed, new Date('2026-11-19T10:00:00Z'));
    expect(known?.days.find((day) => day.on === '2026-11-18')?.open).toBe(false);
  });

  it('VS-27 opens the newest day that is to be decided', () => {
    const known = year([markOn('2026-11-10', 'AM', 'N', { other: version('/') }), markOn('2026-11-18', 'AM', '/')]);
    expect(dayAtFirst(known)).toBe('2026-11-10');
    expect(dayAtFirst(year([markOn('2026-11-18', 'AM', '/')]))).toBe('2026-11-18');
    expect(dayAtFirst(year([markOn('2026-11-20', 'AM', '/'), markOn('2026-11-22', 'AM', '#')]))).toBe('2026-11-20');
    expect(dayAtFirst(year([]))).toBeUndefined();
  });
});
