import { defaultCalendar } from '@tutela/education';
import { rosterOf } from '../../shared/roster/roster';
import { amendableOf } from './child-amendable';
import { dayAtFirst, markKey, sessionToDecide, yearOf, type ChildMark } from './child-year';

const main = '0195f1d2-7c1e-7000-8000-0000000000e1';
const second = '0195f1d2-7c1e-7000-8000-0000000000e2';
const roster = rosterOf(
  [
    {
      child: 482913,
      inCareFrom: '2026-11-02',
      care: [{ from: '2026-09-10', to: '2026-10-09' }, { from: '2026-11-02' }],
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
const morningOf = (now: string, times: { urn: string; am: string; pm: string }[]) => {
  if (!child) throw new Error('no child');
  return yearOf(child, [], { ...calendar, times }, new Date(now)).days.find((day) => day.on === '2026-11-19')?.am;
};
const dayOf = (known: ReturnType<typeof year>, on: string) => known.days.find((day) => day.on === on);

describe('a child’s year', () => {
  it('VS-02 misses a mark from the times of the child’s own schools on', () => {
    const early = { urn: '999001', am: '09:00', pm: '13:00' };
    const late = { urn: '999001', am: '10:30', pm: '14:00' };
    expect(morningOf('2026-11-19T09:10:00Z', [])?.notDueYet).toBe(true);
    expect(morningOf('2026-11-19T09:10:00Z', [early])?.notDueYet).toBe(false);
    expect(morningOf('2026-11-19T10:00:00Z', [late, { ...late, urn: '999002' }])?.notDueYet).toBe(true);
  });

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

  it('VS-22 misses nothing between two periods in care', () => {
    expect(dayOf(year([]), '2026-10-09')).toMatchObject({ am: { code: null } });
    expect(dayOf(year([]), '2026-10-12')).toMatchObject({ outside: true });
    expect(dayOf(year([]), '2026-11-02')).toMatchObject({ am: { code: null } });
  });

  it('keeps a day closed that only # is recorded on', () => {
    const closed = { ...calendar, closedAtSchools: ['999001', '999002'].map((urn) => ({ urn, on: '2026-11-18' })) };
    const known = child && yearOf(child, [markOn('2026-11-18', 'AM', '#')], closed, new Date('2026-11-19T10:00:00Z'));
    expect(known?.days.find((day) => day.on === '2026-11-18')?.open).toBe(false);
  });

  it('VS-14 VS-25 offers nothing to amend on a day that the school marked closed, and what there is on another', () => {
    if (!child) throw new Error('no child');
    const closed = { ...calendar, closedAtSchools: ['999001', '999002'].map((urn) => ({ urn, on: '2026-11-18' })) };
    const marks = [markOn('2026-11-18', 'AM', '#'), markOn('2026-11-18', 'PM', '#'), markOn('2026-11-17', 'AM', 'N')];
    const known = yearOf(child, marks, closed, new Date('2026-11-19T10:00:00Z'));
    expect(amendableOf(child, known, '2026-11-18').sessions).toEqual({});
    expect(Object.keys(amendableOf(child, known, '2026-11-17').sessions)).toEqual(['AM', 'PM']);
    const before = yearOf(child, [markOn('2026-09-08', 'AM', '#')], closed, new Date('2026-11-19T10:00:00Z'));
    expect(amendableOf(child, before, '2026-09-08').sessions).toEqual({});
  });

  it('VS-27 has one thing to do: the first session of the day that waits for a decision', () => {
    const other = { other: version('/') };
    const known = year([markOn('2026-11-18', 'AM', 'N', other), markOn('2026-11-18', 'PM', 'N', other)]);
    expect(sessionToDecide(known, '2026-11-18')).toBe('AM');
    expect(sessionToDecide(known, '2026-11-17')).toBeUndefined();
  });

  it('VS-27 opens the newest day that is to be decided', () => {
    const known = year([markOn('2026-11-10', 'AM', 'N', { other: version('/') }), markOn('2026-11-18', 'AM', '/')]);
    expect(dayAtFirst(known)).toBe('2026-11-10');
    expect(dayAtFirst(year([markOn('2026-11-18', 'AM', '/')]))).toBe('2026-11-18');
    expect(dayAtFirst(year([markOn('2026-11-20', 'AM', '/'), markOn('2026-11-22', 'AM', '#')]))).toBe('2026-11-20');
    expect(dayAtFirst(year([]))).toBeUndefined();
  });
});
