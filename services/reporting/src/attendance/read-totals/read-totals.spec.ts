import { readAttendance, readTotals } from '@tutela/contracts';
import { addDays, attended, daysBetween, eachDay, type Day } from '@tutela/education';
import { randomFrom } from '@tutela/testing';
import {
  anEnrolment,
  enrolled,
  marked,
  marksOf,
  officer,
  startReporting,
  stonegate,
  thornbeck,
  type EnrolmentData,
  type ReportingUnderTest,
} from '../../test-support/reporting-under-test';

const seed = process.env['TUTELA_TEST_SEED'] ?? String(Date.now());
const random = randomFrom(seed);
const [firstDay, lastDay]: [Day, Day] = ['2025-09-01', '2026-11-13'];
const codes = ['/\\', 'L\\', 'I/', 'NN', 'UO', 'DD', '##', ' \\', '--', 'C ', 'Y1', 'XB'];

let reporting: ReportingUnderTest;
beforeAll(async () => {
  process.stdout.write(`Marks and windows follow from TUTELA_TEST_SEED=${seed}\n`);
  reporting = await startReporting();
  for (let child = 0; child < 40; child++) await tellOfAChild(child % 5);
  for (let child = 0; child < 20; child++) await tellOfOtherDates();
});
afterAll(() => reporting.close());

/** One enrolment, one with days out of care, a move, a second roll, one that is over. */
async function tellOfAChild(kind: number): Promise<void> {
  const from = someDay(firstDay, '2026-02-01');
  const turn = someDay('2026-03-01', '2026-09-30');
  const bounds = { from, countFrom: someDay(from, turn) };
  const one = anEnrolment({
    ...bounds,
    ...(kind === 1 ? { gaps: [{ from: turn, to: addDays(turn, random.int(0, 30)) }] } : {}),
    ...(kind === 2 || kind === 4 ? { to: turn } : {}),
  });
  await tellMarks(one, thornbeck);
  const begins = kind === 2 ? addDays(turn, 1) : from;
  if (kind === 2 || kind === 3) {
    const registration = kind === 3 ? 'subsidiary' : 'main';
    await tellMarks(
      anEnrolment({ child: one.child, urn: stonegate, from: begins, countFrom: begins, registration }),
      stonegate,
    );
  }
}

/** Marks first, and then other days that count: fewer of them, or more, or not those in the middle any more. */
async function tellOfOtherDates(): Promise<void> {
  const from = someDay(firstDay, '2026-02-01');
  const days = () => ({ countFrom: someDay(from, '2026-03-01'), countTo: someDay('2026-03-02', lastDay) });
  const one = anEnrolment({ from, ...days() });
  await tellMarks(one, thornbeck);
  const gap = someDay('2026-01-05', '2026-06-01');
  const gaps = random.chance(0.5) ? [{ from: gap, to: addDays(gap, random.int(0, 60)) }] : [];
  await reporting.tell(enrolled({ ...one, ...days(), gaps }));
}

async function tellMarks(enrolment: EnrolmentData, urn: string): Promise<void> {
  const days = eachDay(firstDay, lastDay).filter(() => random.chance(0.3));
  const marks = Object.fromEntries(days.map((day) => [day, random.pick(codes)]));
  await reporting.tell(enrolled(enrolment), marked(urn, marksOf(enrolment, marks)));
}

function someDay(from: Day, to: Day): Day {
  return addDays(from, random.int(0, daysBetween(from, to)));
}

function someWindows(): { from: Day; to: Day }[] {
  const windows = Array.from({ length: 12 }, () => {
    const from = someDay(firstDay, lastDay);
    return { from, to: someDay(from, lastDay) };
  });
  return [{ from: firstDay, to: lastDay }, { from: '2026-07-31', to: '2026-08-01' }, ...windows];
}

describe('reading totals', () => {
  it('VS-01 VS-29 are the sum of what each child attended, over any window, each session once', async () => {
    const caller = reporting.as(officer);
    let mostPossible = 0;
    for (const window of someWindows()) {
      const { rows } = await caller.ask(readAttendance, window);
      const figures = rows.map((row) => row.figures);
      const possible = figures.reduce((sum, one) => sum + one.possible, 0);
      mostPossible = Math.max(mostPossible, possible);

      expect(await caller.ask(readTotals, window)).toMatchObject({
        ...window,
        children: figures.filter((one) => one.possible > 0).length,
        possible,
        attended: figures.reduce((sum, one) => sum + attended(one), 0),
      });
    }
    expect(mostPossible).toBeGreaterThan(1000);
  });

  it('VS-01 refuses a window that runs backwards', async () => {
    const answer = await reporting.as(officer).call(readTotals, { from: '2026-11-13', to: '2026-11-09' });

    expect(answer).toMatchObject({ status: 400, problem: { fields: [{ path: 'to', code: 'before-from' }] } });
  });

  it('SY-04 leaves an entry that says what was read', async () => {
    const window = { from: '2026-11-09', to: '2026-11-13' };
    const { children } = await reporting.as(officer).ask(readTotals, window);

    const [entry] = await reporting.eye.auditEntries('999', 'attendance.totals-read');
    expect(entry).toMatchObject({ facts: { ...window, children } });
  });
});
