import { defaultCalendar, NO_SESSIONS, type SessionFigures } from '@tutela/education';
import { stringify } from 'csv-stringify/sync';
import { csvOptions } from '../../shared/csv/csv-file';
import type { Attendance } from '../../shared/figures/attendance.queries';
import { rosterOf } from '../../shared/roster/roster';
import { answerInWords, changeInWords, leadInWords, shareInWords } from './attendance.words';
import { fileRows } from './export-figures';
import { entriesOf, groupsOf, halfTermsOf, narrowed, summaryOf } from './figures';
import { sortedGroups, sortOfText, textOfSort } from './group-sort';
import { aYearBefore, daysOf } from './windows';

const figures = (possible: number, missed: number): SessionFigures => ({
  ...NO_SESSIONS,
  possible,
  present: possible - missed,
  unauthorised: missed,
});
const enrolment = (urn: string, registration: 'main' | 'subsidiary', own: SessionFigures) => ({
  enrolment: `0195f1d2-7c1e-7000-8000-${urn}000000`,
  urn,
  registration,
  figures: own,
});
const rows: Attendance['rows'] = [
  {
    child: 100001,
    yearGroup: 9,
    figures: figures(100, 50),
    enrolments: [enrolment('999002', 'subsidiary', figures(40, 30)), enrolment('999001', 'main', figures(80, 20))],
  },
  {
    child: 100002,
    yearGroup: 8,
    figures: figures(100, 10),
    enrolments: [enrolment('999002', 'main', figures(100, 10))],
  },
  { child: 100003, figures: NO_SESSIONS, enrolments: [] },
];
const roster = rosterOf(
  [{ child: 100001, inCareFrom: '2026-01-01', care: [{ from: '2026-01-01' }], enrolments: [] }],
  [
    {
      child: 100001,
      surname: 'Poe',
      forename: 'Carl',
      birthDate: '2013-01-01',
      localId: 'x',
      socialWorker: '=L. Barr',
    },
  ],
);
const perChild = entriesOf({ rows }, 'child');

describe('the figures of a window', () => {
  it('VS-29 counts a child once, at its main school', () => {
    expect(perChild.map(({ urn }) => urn)).toEqual(['999001', '999002', undefined]);
    expect(summaryOf(perChild)).toMatchObject({ children: 3, figures: { possible: 200, unauthorised: 60 } });
  });

  it('VS-29 counts each enrolment by itself for the official figure', () => {
    expect(summaryOf(entriesOf({ rows }, 'official'))).toMatchObject({ children: 2, figures: { possible: 220 } });
  });

  it('VS-25 counts severe among persistent, both from exactly their limit', () => {
    expect(summaryOf(perChild)).toMatchObject({ persistent: 2, severe: 1, counted: 2 });
  });

  it('VS-01 groups by school and year, and joins social workers in the page', () => {
    expect(groupsOf(perChild, 'year', roster).map(({ name }) => name)).toEqual(['Year 9', 'Year 8', 'Not on the list']);
    const workers = groupsOf(perChild, 'worker', roster);
    expect(workers.map(({ name, children }) => [name, children])).toEqual([
      ['=L. Barr', 1],
      ['Not on the list', 2],
    ]);
    expect(narrowed(perChild, [{ by: 'worker', key: '=L. Barr' }], roster)).toHaveLength(1);
  });

  it('adds weeks up by half term and leaves holidays out', () => {
    const { halfTerms } = defaultCalendar('2026/27');
    const weeks = ['2026-08-31', '2026-10-19', '2026-10-26', '2026-11-02'].map((monday) => ({
      monday,
      figures: figures(10, 1),
    }));
    expect(halfTermsOf(weeks, halfTerms).map(({ term, figures: own }) => [term.name, own.possible])).toEqual([
      ['Autumn 1', 20],
      ['Autumn 2', 10],
    ]);
  });
});

describe('the windows', () => {
  const { halfTerms } = defaultCalendar('2026/27');
  const today = '2026-11-22';
  it.each([
    [{}, '2026-09-01', today],
    [{ window: 'half-term' as const }, '2026-11-02', today],
    [{ window: 'last-year' as const }, '2025-08-01', '2026-07-31'],
    [{ window: 'own' as const, from: '2026-10-01', to: '2026-10-02' }, '2026-10-01', '2026-10-02'],
    [{ window: 'own' as const, from: '2026-10-02', to: '2026-10-01' }, '2026-09-01', today],
  ])('VS-01 gives the days of %j', (search, from, to) => {
    expect(daysOf(search, today, halfTerms)).toEqual({ from, to });
  });

  it('compares with the same weekdays of the year before', () => {
    expect(aYearBefore({ from: '2026-11-16', to: '2026-11-20' })).toEqual({ from: '2025-11-17', to: '2025-11-21' });
  });
});

describe('the words of figures', () => {
  const summary = summaryOf(perChild);
  it('SY-06 answers in a sentence', () => {
    expect(answerInWords(summary, undefined, 'year')).toBe('70.0% attended this year');
    const before = summaryOf([{ child: 1, figures: figures(100, 20) }]);
    expect(answerInWords(summary, before, 'year')).toBe(
      '70.0% attended this year, 10.0\u00a0points fewer than the year before',
    );
    expect(answerInWords(summaryOf([]), undefined, 'own')).toBe('There is no mark in these days');
  });

  it('VS-29 says how it was counted', () => {
    expect(leadInWords(summary, { from: '2026-09-01', to: '2026-11-22' }, 'official')).toContain('at each school');
  });

  it('never shows a missing figure as 0', () => {
    expect(changeInWords(0.9, undefined)).toBe('no figure');
    expect(changeInWords(0.9, 0.876)).toBe('+2.4');
    expect(shareInWords(0, 0)).toBe('0.0%');
  });
});

describe('sorting and exporting', () => {
  const groups = groupsOf(perChild, 'worker', roster);
  it('reads the sort from the URL and writes it there', () => {
    expect(sortOfText('-missed')).toEqual({ by: 'missed', direction: 'descending' });
    expect(sortOfText('evil')).toEqual({ by: 'attended', direction: 'ascending' });
    expect(textOfSort(sortOfText('-missed'))).toBe('-missed');
    expect(sortedGroups(groups, undefined, sortOfText('name')).map(({ name }) => name)).toEqual([
      '=L. Barr',
      'Not on the list',
    ]);
  });

  it('VS-08 lets no cell of the file run as a formula', () => {
    expect(stringify(fileRows(groups, 'worker'), csvOptions)).toContain(`"'=L. Barr"`);
  });

  it('SY-03 puts child numbers into the file and no name', () => {
    const file = stringify(fileRows(groupsOf(perChild, 'child', roster), 'child'), csvOptions);
    expect(file).toContain('"100001"');
    expect(file).not.toContain('Poe');
  });
});
