import { checkUpn } from '@tutela/education';
import { population, type DemoSchool } from './population';

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

  it('have nobody move in the first days of a school year', () => {
    expect(population(schools, '2026-09-08').some(({ move }) => move)).toBe(false);
  });
});
