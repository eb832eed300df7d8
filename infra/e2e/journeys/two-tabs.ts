import { listNotices, readCompanySchools } from '@tutela/contracts';
import type { Page } from 'playwright-core';
import { violations } from '../support/accessible';
import { actsFor, makeContact, ownBrowserOf, switchTo } from '../support/school-or-company';
import type { Stage } from '../support/stage';
import { confirmWithCode } from '../support/with-code';

const ivybridge = 'Ivybridge College';
const pennyfield = 'Pennyfield Academy';
const sentence = /^You have switched to another school or company since this page was opened\. Nothing was done\./;

/** What is begun for one school or company is not carried over to another (NC-22). After `wrongPersons`. */
export function twoTabs(stage: () => Stage): void {
  describe('a person with two tabs', () => {
    let one: Page;
    let two: Page;

    beforeAll(() => makeContact(stage(), 'p.undercliffe', 'p.undercliffe', '999014'));
    afterEach(() => one.context().close());

    /** Two tabs of one browser; news of the switch does not reach the first before the person goes on. */
    async function open(userId: string, { withNews = false } = {}): Promise<void> {
      one = await ownBrowserOf(stage(), userId);
      if (!withNews) await one.route('**/api/changes/**', () => undefined);
      two = await one.context().newPage();
    }

    it('NC-22: goes on for one school after switching to another: a sentence, nothing done, and one step to go on', async () => {
      await open('g.pellow');
      await switchTo(one, stage(), ivybridge);
      await one.goto(`${stage().platform.url}/notices`);
      const marks = one.getByRole('button', { name: /^Mark as read/ });
      await marks.first().waitFor();
      const before = await unreadOf(stage(), 'g.pellow');
      await switchTo(two, stage(), pennyfield);

      await marks.first().click();

      await one.getByRole('alert').getByText(sentence).first().waitFor();
      expect(await violations(one)).toEqual([]);
      expect(await unreadOf(stage(), 'g.pellow')).toBe(before);
      await one.reload();
      await actsFor(one, pennyfield);
    });

    it('NC-22: types a code for the company after switching to a school: a sentence, and nobody is ended', async () => {
      await open('p.undercliffe');
      const code = await endTomaszUpToTheCode(one, stage());
      await switchTo(two, stage(), ivybridge);

      await confirmWithCode(one, { press: () => Promise.resolve(code) }, 'p.undercliffe', 'End this contact');

      await one.getByRole('dialog').getByText(sentence).waitFor();
      expect(await violations(one)).toEqual([]);
      expect(await stateOfTomasz(stage())).toBe('live');
      await switchTo(two, stage(), 'Castlegate Networks');
      await one.getByRole('button', { name: 'Open the page again' }).click();
      await actsFor(one, 'Castlegate Networks');
    });

    it('NC-22: waits after switching: the first tab opens anew for the other, and nothing half done is left on it', async () => {
      await open('p.undercliffe', { withNews: true });
      await endTomaszUpToTheCode(one, stage());

      await switchTo(two, stage(), ivybridge);

      await actsFor(one, ivybridge);
      expect(await one.getByRole('dialog').count()).toBe(0);
      expect(await violations(one)).toEqual([]);
    });
  });
}

async function unreadOf(stage: Stage, userId: string): Promise<number> {
  const { notices } = await stage.atDesk(userId).ask(listNotices, {});
  return notices.filter(({ readAt }) => readAt === undefined).length;
}

/** Everything but the code, which is answered as the tag shows it now. */
async function endTomaszUpToTheCode(page: Page, { platform }: Stage): Promise<string> {
  await page.goto(`${platform.url}/company/schools/999014`);
  await page.getByRole('button', { name: 'End Tomasz Wilk' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill('Goes to another school.');
  await dialog.getByRole('button', { name: 'Go on to the code' }).click();
  await dialog.getByRole('textbox', { name: /code/i }).waitFor();
  return platform.press('p.undercliffe');
}

async function stateOfTomasz(stage: Stage): Promise<string | undefined> {
  const { schools } = await stage.atDesk('p.undercliffe').ask(readCompanySchools, {});
  const places = schools.flatMap((school) => school.places);
  return places.find(({ appointment }) => appointment?.name === 'Tomasz Wilk')?.appointment?.state;
}
