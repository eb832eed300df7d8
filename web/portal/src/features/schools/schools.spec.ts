import type { StatedSchool } from '../../shared/set-up/school-state';
import { childrenAt } from './children-at';
import { answerInWords, commandsOf } from './schools.words';
import { wantedSchools } from './wanted-schools';

const stated = (name: string, over: Partial<StatedSchool> = {}): StatedSchool => ({
  kind: 'collecting',
  group: 'collecting',
  tone: 'good',
  words: 'Collecting',
  school: { urn: '999001', name, town: 'Northmere', children: 3, collection: 'collecting' },
  ...over,
});

describe('schools', () => {
  it('are found by parts of name, town or URN, without accents, and by state', () => {
    const schools = [stated('École Stonegate'), stated('Ashdene', { group: 'waiting' })];
    const namesOf = (text: string, group?: StatedSchool['group']) =>
      wantedSchools(schools, text, group).map(({ school }) => school.name);
    expect(namesOf('stone ecole')).toEqual(['École Stonegate']);
    expect(namesOf('northmere 999001')).toEqual(['École Stonegate', 'Ashdene']);
    expect(namesOf('', 'waiting')).toEqual(['Ashdene']);
    expect(namesOf('nobody')).toEqual([]);
  });

  it('answer in a sentence', () => {
    expect(answerInWords(0, 0)).toBe('No school has a child of yours yet');
    expect(answerInWords(60, 0)).toBe('60 schools have children of yours');
    expect(answerInWords(60, 1)).toBe('60 schools have children of yours, and 1 needs you');
  });

  it('VS-05 are enrolled by two commands, with the platform’s address where it is not the usual one', () => {
    expect(commandsOf('7KQWM-R4TXN', 'http://localhost:8080')).toEqual({
      enrol: 'npm run extractor -- enrol 7KQWM-R4TXN --mis-url ADDRESS --mis-token TOKEN',
      run: 'npm run extractor -- run',
    });
    expect(commandsOf('7KQWM-R4TXN', 'https://tutela.example').enrol).toContain(' --platform https://tutela.example ');
  });

  it('list the children on their roll today', () => {
    const enrolment = {
      enrolment: '0195f1d2-7c1e-7000-8000-0000000000e1',
      urn: '999001',
      schoolName: 'Ashdene',
      from: '2026-09-01',
      registration: 'main' as const,
      yearGroup: 9,
    };
    const child = (number: number, to?: string) => ({
      child: number,
      name: `Child ${number}`,
      sortName: '',
      inCareFrom: '2025-01-01',
      care: [{ from: '2025-01-01' }],
      enrolments: [{ ...enrolment, to }],
    });
    expect(childrenAt({ children: [child(1), child(2, '2026-10-01')] }, '999001', '2026-11-22')).toEqual([
      { child: 1, name: 'Child 1', registration: 'main', yearGroup: 9 },
    ]);
  });
});
