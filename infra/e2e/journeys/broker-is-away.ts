import { addDays } from '@tutela/education';
import type { Page } from 'playwright-core';
import { isSettled, violations } from '../support/accessible';
import type { OwnSchool } from '../support/own-school';
import type { Stage } from '../support/stage';

/** A broker is back before its groups are shared out again. */
const backWithinMs = 90_000;
const code = 'L';

/** What is seen of a broker that is away, and that nothing is lost by it (SY-02). Over Kafka alone. */
export function brokerIsAway(stage: () => Stage): void {
  describe('a broker that is away', () => {
    let school: OwnSchool;
    let yesterday: string;
    let year: Page;
    let events: Page;
    let waits: Page;

    beforeAll(async () => {
      await stage().platform.fed();
      school = await stage().school();
      yesterday = addDays(school.on, -1);
      year = await stage().pageOf('k.osei', `/children/${school.child}`);
      events = await stage().pageOf('p.lindqvist', '/console/events');
      waits = await stage().pageOf('p.lindqvist', '/console/');
      for (const page of [year, events, waits]) await isSettled(page);
    });
    afterAll(() => Promise.all([year, events, waits].map((page) => page.close())));

    const away = (page: Page) => page.getByRole('status').filter({ hasText: 'The broker cannot be reached.' });
    const mark = () =>
      year.locator(`[data-on="${yesterday}"] .tu-mark[data-session="AM"]`).filter({ hasText: new RegExp(`^${code}$`) });

    it('SY-02 the console says so, and what is not known meanwhile it does not count as none', async () => {
      await Promise.all([events, waits].map((page) => away(page).waitFor({ state: 'detached' })));
      await stage().events.broker.stop();
      await events.getByRole('button', { name: 'Look again' }).click();
      await waits.reload();
      await Promise.all([events, waits].map((page) => away(page).waitFor()));

      expect(await headingOf(events)).toBe('It is not known how many events wait');
      expect(await headingOf(waits)).toMatch(/^(At least \d+ things? needs? you|It is not known whether)/);
      expect(await waits.getByText('No event is dead.').count()).toBe(0);
      expect([...(await violations(events)), ...(await violations(waits))]).toEqual([]);
    });

    it('SY-02 what a school brings meanwhile has its receipt, and is on the open page when the broker is back', async () => {
      await school.writeMorning(code, yesterday);
      expect(await mark().count()).toBe(0);
      await stage().events.broker.startAgain();

      await mark().waitFor({ timeout: backWithinMs });
    });

    it('SY-02 the console takes back what it said by itself, and no event is dead', async () => {
      await Promise.all(
        [events, waits].map((page) => away(page).waitFor({ state: 'detached', timeout: backWithinMs })),
      );

      await Promise.all([events, waits].map((page) => page.getByText('No event is dead.').waitFor()));
    });
  });
}

async function headingOf(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent();
}
