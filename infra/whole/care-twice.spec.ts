import { listChildren, readAttendance, readChildYear } from '@tutela/contracts';
import { defaultCalendar, eachDay, isOpen } from '@tutela/education';
import { eventually, testPostgres } from '@tutela/testing';
import { PlatformProcess } from './platform-process';
import { lastDay, madeUpList, SchoolsUnderTest } from './schools-under-test';

const calendar = defaultCalendar('2026/27');
const window = { from: '2026-09-01', to: lastDay };
const inCare = [
  ['2026-09-07', '2026-10-02'],
  ['2026-11-09', lastDay],
] as const;
const days = inCare.flatMap(([from, to]) => eachDay(from, to).filter((day) => isOpen(calendar, day)));

/** What the list says of the child's care; the second list is brought after it was changed. */
const cells: Record<string, string> = { 'In care from': '07/09/2026', 'In care to': '02/10/2026' };
let platform: PlatformProcess;
let schools: SchoolsUnderTest;
beforeAll(async () => {
  const [listed] = madeUpList(1, 1);
  if (!listed) throw new Error('There is no child.');
  schools = await SchoolsUnderTest.start(1, [{ ...listed, profile: 'steady', cells }]);
  platform = await PlatformProcess.start({ postgres: testPostgres() });
  await schools.join(platform);
  Object.assign(cells, { 'In care from': '09/11/2026', 'In care to': '' });
  await schools.bringList(platform, false);
}, 120_000);
afterAll(async () => {
  await schools.close();
  await platform.close();
});

describe('a child who is in care a second time', () => {
  it('VS-22 VS-29 has the marks of both periods collected and counted, and nothing between', async () => {
    for (const agent of schools.agents) await schools.run(agent);
    const officer = platform.as('k.osei');
    const figures = await eventually(async () => {
      const { rows } = await officer.ask(readAttendance, window);
      return rows[0] && rows[0].figures.missing === 0 && rows[0].figures;
    });
    expect(figures.possible).toBe(2 * days.length);

    const { children } = await officer.ask(listChildren, {});
    const { marks } = await officer.ask(readChildYear, { child: children[0]?.child ?? 0, year: '2026' });
    const marked = new Set(marks.filter(({ stands }) => stands.code !== '#').map(({ on }) => on));
    expect([...marked].toSorted()).toEqual(days);
    const { rows } = await officer.ask(readAttendance, { from: '2026-10-03', to: '2026-11-08' });
    expect(rows).toEqual([]);
  });
});
