import { rosterOf, schoolOf } from './roster';

const enrolment = (over: object) => ({
  enrolment: '0195f1d2-7c1e-7000-8000-0000000000e1',
  urn: '999001',
  schoolName: 'Thornbeck High School',
  from: '2026-09-01',
  registration: 'main' as const,
  ...over,
});
const child = { child: 482913, inCareFrom: '2025-01-01', care: [{ from: '2025-01-01' }], enrolments: [enrolment({})] };

describe('the roster', () => {
  it('SY-03 joins names to numbers in the page and sorts by surname', () => {
    const names = [
      { child: 482913, surname: 'Zimmer', forename: 'Ann', birthDate: '2013-01-01', localId: 'a' },
      { child: 482914, surname: 'Adams', forename: 'Zoe', birthDate: '2013-01-01', localId: 'b' },
    ];
    const roster = rosterOf([child, { ...child, child: 482914 }], names);
    expect(roster.children.map(({ name }) => name)).toEqual(['Zoe Adams', 'Ann Zimmer']);
    expect(roster.schools.get('999001')).toBe('Thornbeck High School');
  });

  it('keeps a child without a name under its number', () => {
    expect(rosterOf([child], []).byChild.get(482913)?.name).toBe('Child 482913');
  });

  it('names the main school of the day, and the last one after all have ended', () => {
    const dual = {
      enrolments: [
        enrolment({ urn: '999002', registration: 'subsidiary' }),
        enrolment({ to: '2026-10-01' }),
        enrolment({ urn: '999003', from: '2026-10-02', to: '2026-11-01' }),
      ],
    };
    expect(schoolOf(dual, '2026-09-10')?.urn).toBe('999001');
    expect(schoolOf({ enrolments: dual.enrolments.slice(1) }, '2026-12-01')?.urn).toBe('999003');
  });
});
