import { parse } from 'csv-parse/sync';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  absent,
  addFigures,
  attendanceRate,
  attended,
  countSessions,
  NO_SESSIONS,
  percentInWords,
} from './attendance-arithmetic';
import type { SessionFigures } from './attendance-arithmetic';

type Row = Record<string, string>;

const rowsOf = (file: string): Row[] =>
  parse(readFileSync(join(__dirname, '../data', file), 'utf8'), { columns: true, bom: true });
const numberIn = (row: Row, column: string): number => {
  const text = row[column] ?? '';
  return ['c', 'x', 'z', ''].includes(text) ? Number.NaN : Number(text);
};
const nameOf = (row: Row): string =>
  `${row.la_name || row.region_name || row.country_name || ''}, ${row.education_phase ?? ''}`;
const times = (figures: SessionFigures, count: number): SessionFigures =>
  Object.fromEntries(
    Object.entries(figures).map(([name, one]: [string, number]) => [name, one * count]),
  ) as unknown as SessionFigures;

const on = '2026-01-12';
const codeColumns: Record<string, string> = {
  '/': 'reason_present_am',
  '\\': 'reason_present_pm',
  L: 'reason_l_present_late_before_registers_closed',
  I: 'reason_i_authorised_illness',
  M: 'reason_m_authorised_medical_dental',
  R: 'reason_r_authorised_religious_observance',
  S: 'reason_s_authorised_study_leave',
  T: 'reason_t_authorised_mobile_child',
  H: 'reason_h_authorised_holiday',
  E: 'reason_e_authorised_excluded',
  C: 'reason_c_authorised_other',
  C1: 'reason_c1_authorised_regulated_performance',
  J1: 'reason_j1_authorised_interview',
  C2: 'reason_c2_authorised_temp_reduced_timetable',
  B: 'reason_b_aea_education_off_site',
  J: 'reason_j_aea_interview',
  P: 'reason_p_aea_approved_sporting_activity',
  V: 'reason_v_aea_educational_visit_trip',
  W: 'reason_w_aea_work_experience',
  K: 'reason_k_aea_education_arranged_by_la',
  G: 'reason_g_unauthorised_holiday',
  U: 'reason_u_unauthorised_late_after_registers_closed',
  O: 'reason_o_other_unauthorised',
  N: 'reason_n_no_reason_yet',
};
const figuresOf = (row: Row): SessionFigures =>
  Object.entries(codeColumns).reduce(
    (sum, [code, column]) => addFigures(sum, times(countSessions([{ code, on }]), numberIn(row, column))),
    NO_SESSIONS,
  );

/** Published authorised absence beyond the sum of its published reasons, in sessions. */
const publishedMore: Record<string, number> = {
  'Liverpool, Primary': 10,
  'North West, Primary': 10,
  'England, Primary': 10,
  'Oxfordshire, Secondary': 15,
  'Worcestershire, Secondary': 5,
  'North Tyneside, Secondary': 28,
  'North Lincolnshire, Secondary': 4,
  'Coventry, Secondary': 1,
  'Barking and Dagenham, Secondary': 1,
  'Nottinghamshire, Secondary': 6,
  'West Sussex, Secondary': 1,
  'North East Lincolnshire, Secondary': 6,
  'Derbyshire, Secondary': 2,
  'Birmingham, Secondary': 2,
  'Lincolnshire, Secondary': 6,
  'West Northamptonshire, Secondary': 9,
  'Camden, Secondary': 3,
  'County Durham, Secondary': 1,
  'Kent, Secondary': 6,
  'West Midlands, Secondary': 8,
  'Yorkshire and The Humber, Secondary': 10,
  'South East, Secondary': 22,
  'North East, Secondary': 29,
  'London, Secondary': 4,
  'East Midlands, Secondary': 23,
  'England, Secondary': 96,
};

describe('VS-29 agrees with the published attendance by code, 2025/26', () => {
  const rows = rowsOf('pupil-attendance-ytd-202526-primary-secondary.csv');
  const complete = rows.filter((row) => !Number.isNaN(numberIn(row, 'possible_sessions')));

  it('VS-29 reads 324 rows, of which two are suppressed and are no number', () => {
    expect([rows.length, complete.length]).toEqual([324, 322]);
  });

  it('VS-29 makes every class total of the codes, but for 26 published authorised totals', () => {
    const more: Record<string, number> = {};
    for (const row of complete) {
      const figures = figuresOf(row);
      const extra = numberIn(row, 'authorised_absence') - figures.authorised;
      if (extra !== 0) more[nameOf(row)] = extra;
      expect(figures).toEqual({
        possible: numberIn(row, 'possible_sessions') - extra,
        present: numberIn(row, 'present_sessions'),
        approvedActivity: numberIn(row, 'approved_educational_activity'),
        authorised: numberIn(row, 'authorised_absence') - extra,
        unauthorised: numberIn(row, 'unauthorised_absence'),
        late: numberIn(row, 'late_sessions'),
        notPossible: 0,
        missing: 0,
        unknown: 0,
      });
      expect(attended(figures)).toBe(numberIn(row, 'overall_attendance'));
      expect(absent(figures)).toBe(numberIn(row, 'overall_absence') - extra);
    }
    expect(more).toEqual(publishedMore);
    expect(Object.keys(more)).toHaveLength(26);
  });

  it('VS-29 comes to the published percentages', () => {
    for (const row of complete) {
      const extra = {
        ...NO_SESSIONS,
        authorised: publishedMore[nameOf(row)] ?? 0,
        possible: publishedMore[nameOf(row)] ?? 0,
      };
      const figures = addFigures(figuresOf(row), extra);
      const rate = attendanceRate(figures) ?? Number.NaN;
      expect(Math.abs(rate * 100 - numberIn(row, 'attendance_perc'))).toBeLessThan(1e-6);
      expect(Math.abs((1 - rate) * 100 - numberIn(row, 'overall_absence_perc'))).toBeLessThan(1e-6);
    }
  });
});

describe('VS-29 agrees with the published absence of looked-after children, 2024/25', () => {
  const rows = rowsOf('cla-absence-by-la-202425.csv').filter((row) =>
    ['t_sess_possible', 't_sess_overall', 't_sess_authorised', 't_sess_unauthorised'].every(
      (column) => !Number.isNaN(numberIn(row, column)),
    ),
  );
  const figuresIn = (row: Row): SessionFigures => {
    const [possible, authorised, unauthorised] = ['possible', 'authorised', 'unauthorised'].map((name) =>
      numberIn(row, `t_sess_${name}`),
    ) as [number, number, number];
    return { ...NO_SESSIONS, possible, present: possible - authorised - unauthorised, authorised, unauthorised };
  };
  const ofAuthorities = rows.filter((row) => row.geographic_level === 'Local authority');
  const rounded = rows.filter((row) => row.geographic_level !== 'Local authority');

  it('VS-29 adds authorised and unauthorised to the overall absence of every local authority', () => {
    expect([ofAuthorities.length, rounded.length]).toEqual([533, 60]);
    for (const row of ofAuthorities) expect(absent(figuresIn(row))).toBe(numberIn(row, 't_sess_overall'));
  });

  it('VS-29 does so for regions and England within the rounding of three numbers to 10', () => {
    for (const row of rounded) {
      expect(Math.abs(absent(figuresIn(row)) - numberIn(row, 't_sess_overall'))).toBeLessThanOrEqual(15);
    }
  });

  it('VS-29 shows the percentage that was published', () => {
    for (const row of ofAuthorities) {
      const shown = percentInWords(1 - (attendanceRate(figuresIn(row)) ?? Number.NaN), []);
      expect([row.la_name, row.phase_type_grouping, shown]).toEqual([
        row.la_name,
        row.phase_type_grouping,
        `${numberIn(row, 'pt_overall').toFixed(1)}%`,
      ]);
    }
  });
});
