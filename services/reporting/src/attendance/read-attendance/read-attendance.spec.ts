import { readAttendance } from '@tutela/contracts';
import { addDays, countSessions } from '@tutela/education';
import {
  anEnrolment,
  enrolled,
  marked,
  marksOf,
  officer,
  startReporting,
  stonegate,
  thornbeck,
  type ReportingUnderTest,
} from '../../test-support/reporting-under-test';

const week = { from: '2026-11-09', to: '2026-11-13' };

let reporting: ReportingUnderTest;
beforeAll(async () => {
  reporting = await startReporting();
});
afterAll(() => reporting.close());

async function attendanceOf(child: number, window = week) {
  const attendance = await reporting.as(officer).ask(readAttendance, window);
  return attendance.rows.find((row) => row.child === child);
}

describe('reading attendance', () => {
  it("VS-29 counts by the DfE's arithmetic, and says what is owed on days the school was open", async () => {
    const kai = anEnrolment();
    const days = {
      '2026-11-09': '/\\',
      '2026-11-10': 'LU',
      '2026-11-11': 'IN',
      '2026-11-12': 'Y1',
      '2026-11-15': '  ',
    };
    await reporting.tell(enrolled(kai), marked(thornbeck, marksOf(kai, { ...days, '2026-11-12': 'XB' })));

    const row = await attendanceOf(kai.child);

    const figures = {
      possible: 7,
      present: 3,
      approvedActivity: 1,
      authorised: 1,
      unauthorised: 2,
      late: 2,
      notPossible: 1,
      missing: 2,
      unknown: 0,
    };
    expect(row).toEqual({
      child: kai.child,
      yearGroup: 9,
      figures,
      enrolments: [{ enrolment: kai.enrolment, urn: thornbeck, registration: 'main', figures }],
    });
  });

  it('VS-29 counts a dual registered child once, and each enrolment by itself', async () => {
    const main = anEnrolment({ urn: thornbeck });
    const other = anEnrolment({ child: main.child, urn: stonegate, registration: 'subsidiary' });
    await reporting.tell(enrolled(main), enrolled(other));
    await reporting.tell(
      marked(
        thornbeck,
        marksOf(main, {
          '2026-11-09': '/\\',
          '2026-11-10': 'DD',
          '2026-11-11': '/\\',
          '2026-11-12': 'DD',
          '2026-11-13': '/\\',
        }),
      ),
      marked(
        stonegate,
        marksOf(other, {
          '2026-11-09': 'DD',
          '2026-11-10': '/\\',
          '2026-11-11': 'DD',
          '2026-11-12': 'OO',
          '2026-11-13': 'DD',
        }),
      ),
    );

    const row = await attendanceOf(main.child);

    expect(row?.figures).toMatchObject({ possible: 10, present: 8, unauthorised: 2, notPossible: 0 });
    expect(row?.enrolments[0]?.figures).toMatchObject({ possible: 6, present: 6, notPossible: 4 });
    expect(row?.enrolments[1]?.figures).toMatchObject({ possible: 4, present: 2, unauthorised: 2, notPossible: 6 });
  });

  it('VS-22 counts only what care and roll bound, and adds up a move', async () => {
    const before = anEnrolment({ to: '2026-11-10', countFrom: '2026-11-10' });
    const after = anEnrolment({ child: before.child, urn: stonegate, from: '2026-11-11', countTo: '2026-11-12' });
    const all = { '2026-11-09': '//', '2026-11-10': '//', '2026-11-11': '//', '2026-11-12': '//', '2026-11-13': '//' };
    await reporting.tell(enrolled(before), enrolled(after));
    await reporting.tell(marked(thornbeck, marksOf(before, all)), marked(stonegate, marksOf(after, all)));

    const row = await attendanceOf(before.child);

    expect(row?.figures.possible).toBe(6);
    expect(row?.enrolments.map(({ urn, figures }) => [urn, figures.possible])).toEqual([
      [stonegate, 4],
      [thornbeck, 2],
    ]);
    const onlyMonday = await attendanceOf(before.child, { from: '2026-11-09', to: '2026-11-09' });
    expect(onlyMonday).toBeUndefined();
  });

  it('VS-22 counts both periods in care and nothing between, where no mark is missing either', async () => {
    const gaps = [{ from: '2026-11-11', to: '2026-11-12' }];
    const [twice, markless] = [anEnrolment({ gaps }), anEnrolment({ gaps })];
    const all = {
      '2026-11-09': '/\\',
      '2026-11-10': 'I\\',
      '2026-11-11': '/\\',
      '2026-11-12': 'NN',
      '2026-11-13': '/\\',
    };
    await reporting.tell(enrolled(twice), enrolled(markless), marked(thornbeck, marksOf(twice, all)));
    const between = { from: '2026-11-11', to: '2026-11-12' };

    expect((await attendanceOf(twice.child))?.figures).toMatchObject({
      possible: 6,
      present: 5,
      authorised: 1,
      unauthorised: 0,
    });
    expect((await attendanceOf(markless.child))?.figures).toMatchObject({ possible: 0, missing: 6 });
    expect(await attendanceOf(twice.child, between)).toBeUndefined();
    // Told anew without the gap, the rows that were stored all the time are counted.
    await reporting.tell(enrolled({ ...twice, gaps: undefined }));
    expect((await attendanceOf(twice.child))?.figures).toMatchObject({ possible: 10, unauthorised: 2 });
  });

  it('VS-29 counts history as far as the school has it: before a mark is owed none is missing', async () => {
    const window = { from: '2026-07-13', to: '2026-07-17' };
    const history = { from: '2026-09-01', countFrom: '2025-09-01', owedFrom: '2026-09-01' };
    const [kai, notThereYet] = [anEnrolment(history), anEnrolment(history)];
    await reporting.tell(enrolled(kai), enrolled(notThereYet));
    await reporting.tell(marked(thornbeck, marksOf(kai, { '2026-07-13': '/\\', '2026-07-14': 'I ' })));

    const row = await attendanceOf(kai.child, window);

    expect(row?.figures).toMatchObject({ possible: 3, present: 2, authorised: 1, missing: 0 });
    expect(await attendanceOf(notThereYet.child, window)).toBeUndefined();
    const since = await attendanceOf(kai.child, { from: '2026-07-13', to: '2026-09-04' });
    expect(since?.figures).toMatchObject({ possible: 3, missing: expect.any(Number) as number });
    expect(since?.figures.missing).toBe(
      (await attendanceOf(kai.child, { from: '2026-09-01', to: '2026-09-04' }))?.figures.missing,
    );
    expect(since?.figures.missing).toBeGreaterThan(0);
  });

  it('VS-01 sums the children week by week, over the turn of a school year too', async () => {
    const window = { from: '2026-07-15', to: '2026-09-08' };
    const kai = anEnrolment({ from: '2025-09-01', countFrom: '2025-09-01' });
    const marks = marksOf(kai, { '2026-07-16': '/\\', '2026-09-07': 'I\\' });
    await reporting.tell(enrolled(kai), marked(thornbeck, marks));

    const { weeks, rows } = await reporting.as(officer).ask(readAttendance, window);

    expect(weeks.map((one) => one.monday)).toEqual(
      Array.from({ length: 9 }, (_, index) => addDays('2026-07-13', 7 * index)),
    );
    expect(weeks.at(0)?.figures).toMatchObject({ present: 2 });
    expect(weeks.at(-1)?.figures).toMatchObject({ present: 1, authorised: 1 });
    expect(rows.find((row) => row.child === kai.child)?.figures).toMatchObject({
      ...countSessions(marks),
      missing: expect.any(Number) as number,
    });
  });

  it('VS-13 SY-04 writes one entry with the children and the window', async () => {
    const { rows } = await reporting.as(officer).ask(readAttendance, week);

    const [entry] = await reporting.eye.auditEntries('999', 'attendance.read');
    expect(entry).toMatchObject({ children: rows.map((row) => row.child), facts: week });
  });

  it.each([
    ['2026-11-13', '2026-11-09', 'before-from'],
    ['2024-07-31', '2026-07-31', 'too-many-school-years'],
  ])('refuses a window from %s to %s: %s', async (from, to, code) => {
    const answer = await reporting.as(officer).call(readAttendance, { from, to });

    expect(answer).toMatchObject({ status: 400, problem: { type: 'bad-input', fields: [{ path: 'to', code }] } });
  });
});
