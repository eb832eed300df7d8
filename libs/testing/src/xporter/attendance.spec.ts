import { FIRST_ID, keys, TwoSchools } from './two-schools';

const sims = new TwoSchools();
beforeEach(() => sims.start());
afterEach(() => sims.xporter.close());

const YEAR = 'DateFrom=2025-09-01&DateTo=2026-03-03';

describe('attendance', () => {
  it('gives rows of the documented fields, with the id of pupil, day and session', async () => {
    const rows = (await sims.read(`AttendanceForDateRange/${FIRST_ID}?${YEAR}`))['AttendanceForDateRange'] ?? [];
    expect(rows[0]).toMatchObject({
      Id: `${FIRST_ID}.2025-09-01.AM`,
      Date: '2025-09-01',
      StudentId: FIRST_ID,
      Type: 'S',
      Session: 'AM',
    });
    expect(keys(rows[0])).toEqual(['Id', 'Date', 'StudentId', 'Mark', 'Type', 'Session']);
    expect(rows).toHaveLength(2 * 184);
  });

  it('leaves out sessions without a mark and closed days when asked to', async () => {
    const path = `AttendanceForDateRange/${FIRST_ID}?${YEAR}`;
    const marks = (await sims.read(`${path}&options=excludeNoMarks,excludeClosed`))['AttendanceForDateRange'] ?? [];
    expect(marks.filter(({ Mark }) => Mark === '-' || Mark === '#')).toEqual([]);
    const all = (await sims.read(path))['AttendanceForDateRange'] ?? [];
    expect(all.map(({ Mark }) => Mark)).toEqual(expect.arrayContaining(['-', '#']));
  });

  it('gives minutes late and notes for a single date only, and no lesson marks', async () => {
    const rows = (await sims.read('AttendanceForDate?date=2026-03-03&sessionType=AM'))['AttendanceForDate'] ?? [];
    expect(rows).toHaveLength(900);
    expect(rows.find(({ Mark }) => Mark === 'L')?.['MinsLate']).toBeGreaterThan(0);
    expect((await sims.read('AttendanceForDate?date=2026-03-03&attendanceType=L'))['AttendanceForDate']).toEqual([]);
  });

  it('shows a mark changed at the school from then on', async () => {
    sims.xporter.changeMark('9994001', FIRST_ID, '2026-03-02', 'AM', 'Y3');
    const rows = (await sims.read(`AttendanceForDate/${FIRST_ID}?date=2026-03-02`))['AttendanceForDate'] ?? [];
    expect(rows[0]?.['Mark']).toBe('Y3');
    expect(() => sims.xporter.changeMark('9994001', '1', '2026-03-02', 'AM', 'I')).toThrow('no pupil');
  });

  it('shows no marks after a pupil left, and the pupil only with leavers', async () => {
    sims.xporter.changePupil('9994001', FIRST_ID, { leavingDate: '2026-02-27' });
    const path = `AttendanceForDateRange/${FIRST_ID}?DateFrom=2026-02-26&DateTo=2026-03-03`;
    expect((await sims.read(path))['AttendanceForDateRange']).toEqual([]);
    const rows = (await sims.read(`${path}&options=includeLeavers`))['AttendanceForDateRange'] ?? [];
    expect(rows.map(({ Date: on }) => on)).toEqual(['2026-02-26', '2026-02-26', '2026-02-27', '2026-02-27']);
  });

  it('lists the national codes with their meaning', async () => {
    const rows = (await sims.read('AttendanceCodes'))['AttendanceCodes'] ?? [];
    expect(rows.find(({ Mark }) => Mark === 'M')).toMatchObject({ ShortMeaningDescription: 'Authorised' });
    expect(rows.length).toBeGreaterThan(35);
  });
});
