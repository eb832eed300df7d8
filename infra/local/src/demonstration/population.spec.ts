import { addDays, checkUpn } from '@tutela/education';
import { listFile } from './list-file';
import { daysBehind, population, type DemoSchool } from './population';

const schools = Array.from({ length: 58 }, (_, place): DemoSchool => {
  const number = String(place + 1).padStart(3, '0');
  const phase = place % 3 === 0 ? 'Primary' : 'Secondary';
  const head = { title: 'Ms', forename: 'Ada', surname: 'Abbott' };
  return {
    urn: `999${number}`,
    estab: `999${place % 3 === 0 ? 2 : 4}${number}`,
    name: `School ${number}`,
    phase,
    head,
  };
});

describe('the demonstration children', () => {
  const children = population(schools, '2026-11-22');
  const ofNorthmere = children.filter(({ la }) => la === '999');

  it('VS-10 are 120 of Northmere in 58 schools and three of Eastholme in one', () => {
    expect(ofNorthmere).toHaveLength(120);
    expect(new Set(ofNorthmere.map(({ urn }) => urn)).size).toBe(58);
    expect(new Set(children.filter(({ la }) => la === '998').map(({ urn }) => urn)).size).toBe(1);
  });

  it('are the same at every start, each with a UPN of LA 999 and a number of its own', () => {
    expect(population(schools, '2026-11-22')).toEqual(children);
    expect(new Set(children.map(({ upn }) => upn)).size).toBe(123);
    for (const { upn } of children) expect([checkUpn(upn).ok, upn.slice(1, 4)]).toEqual([true, '999']);
  });

  it('VS-27 attend in every way there is, some move, and some marks are corrected late', () => {
    expect(new Set(children.map(({ profile }) => profile)).size).toBe(19);
    expect(children.filter(({ move }) => move)).toHaveLength(5);
    const corrected = children.flatMap(({ correction }) => correction ?? []);
    expect(corrected).toHaveLength(6);
    expect(corrected[0]).toEqual({ on: '2026-11-13', session: 'AM', first: 'N', final: 'M', afterDays: 8 });
  });

  it.each([
    ['2027-01-06', '2026-12-18'],
    ['2027-01-11', '2026-12-18'],
    ['2027-04-07', '2027-03-19'],
    ['2027-06-08', '2027-05-28'],
    ['2027-08-08', '2027-07-20'],
  ])('VS-27 have marks that are corrected late on a first start on %s, too: those of %s', (firstStart, on) => {
    const corrected = population(schools, firstStart).flatMap(({ correction }) => correction ?? []);

    expect(new Set(corrected.map((one) => one.on))).toEqual(new Set([on]));
    expect(addDays(firstStart, -daysBehind(firstStart))).toBe(on);
  });

  it('VS-27 begin a week before a first start in August, when no school has been open in the year', () => {
    expect(daysBehind('2027-08-20')).toBe(8);
    expect(population(schools, '2027-08-20').filter(({ correction }) => correction)).toEqual([]);
  });

  it('VS-22 have one child on two rolls, at two schools of the same phase, who attends each on days of its own', () => {
    const [dual, ...others] = children.filter(({ second }) => second);
    const phaseOf = (urn?: string) => schools.find((school) => school.urn === urn)?.phase;
    expect(others).toEqual([]);
    expect(dual).toMatchObject({ la: '999', profile: 'dual-registered', atSchool: 'none' });
    expect(dual?.move).toBeUndefined();
    expect([dual?.second?.urn !== dual?.urn, phaseOf(dual?.second?.urn)]).toEqual([true, phaseOf(dual?.urn)]);
    const rows = listFile(children, true)
      .split('\n')
      .filter((row) => row.startsWith(`${dual?.localId},`));
    expect(rows).toHaveLength(2);
    expect(rows[0]).toMatch(/,main$/);
    expect(rows[1]).toBe(`${dual?.localId},,,,,,,${dual?.second?.urn},,,,,,,subsidiary`);
  });

  it('VS-05 are on record at their schools, but for the few that a person has to look at', () => {
    const records = children.map(({ atSchool }) => atSchool).filter((record) => record !== 'none');
    expect(records.toSorted()).toEqual([
      'absent',
      ...Array.from({ length: 4 }, () => 'changed-surname'),
      'other-name',
      'wrong-birth-date',
      'wrong-birth-date',
    ]);
  });

  it('VS-22 came into care before the last school year, within it, or this September', () => {
    const since = (from: string, to: string): number =>
      children.filter(({ inCareFrom }) => inCareFrom >= from && inCareFrom < to).length;
    expect([since('2022', '2025-09'), since('2025-09', '2026-09'), since('2026-09', '2027')]).toEqual([102, 11, 10]);
  });

  it.each(['2027-08-01', '2027-08-31', '2027-09-01', '2027-09-18', '2027-12-25', '2028-01-01', '2028-02-29'])(
    'VS-15 have nobody whose care would begin after a first start on %s',
    (firstStart) => {
      const ahead = population(schools, firstStart).filter(({ inCareFrom }) => inCareFrom > firstStart);
      expect(ahead).toEqual([]);
    },
  );

  it('have nobody move in the first days of a school year', () => {
    expect(population(schools, '2026-09-08').some(({ move }) => move)).toBe(false);
  });
});
