import { listCases } from '@tutela/contracts';
import type { Page } from 'playwright-core';
import { isSettled, violations } from '../support/accessible';
import { passwordOf } from '../support/demo-file';
import type { Stage } from '../support/stage';

const wide = { width: 1280, height: 900 };

const looks = [
  { look: 'light', size: wide, colorScheme: 'light' },
  { look: 'dark', size: wide, colorScheme: 'dark' },
  { look: 'a telephone', size: { width: 390, height: 844 }, colorScheme: 'light' },
] as const;

const portal = [
  '/today?show=all',
  '/children',
  '/attendance',
  '/differences',
  '/schools',
  '/schools/999001',
  '/set-up',
  '/set-up/children',
  '/set-up/matching',
  '/set-up/collection',
  '/set-up/calendar',
  '/set-up/care-dates',
];
const ofASchool = [
  '/school/contacts',
  '/school/resources/forms',
  '/school/cases',
  '/school/cases/new',
  '/school/head',
  '/school/extractor/mapping',
  '/notices',
];
const ofACompany = [
  '/company',
  '/company/people',
  '/company/schools',
  '/company/schools/999014',
  '/company/requests/new',
  '/company/cases',
  '/company/ledger',
];
const operator = ['', 'authorities', 'authorities/new', 'extractors', 'events', 'audit?log=la-999'];
const ofAnAgent = ['cases', 'heads', 'leavers'];

/** WCAG 2.2 A and AA in light, dark and on a telephone; 320 px; the keyboard (SY-06). */
export function pagesAreAccessible(stage: () => Stage): void {
  describe('every page', () => {
    beforeAll(() => stage().platform.fed());

    it.each(['/sign-in', '/invite'])(
      'SY-06 in part: %s, before the sign-in, violates no rule of WCAG 2.2 AA',
      async (path) => {
        const page = await stage().stranger();
        await page.goto(stage().platform.url + path);
        await isAccessible(page);
      },
    );

    it.each(portal)('SY-06 in part: %s violates no rule of WCAG 2.2 AA', async (path) => {
      await isAccessible(await stage().pageOf('k.osei', path));
    });

    it('SY-06 in part: the page that registers a tag violates no rule of WCAG 2.2 AA', async () => {
      const page = await stage().stranger();
      await page.goto(`${stage().platform.url}/sign-in`);
      await page.getByLabel('User id').fill('c.farraday');
      await page.getByLabel('Password', { exact: true }).fill(passwordOf('c.farraday'));
      await page.keyboard.press('Enter');
      await page.getByLabel('Serial number of your tag').waitFor();
      await isAccessible(page);
    });

    it('SY-06 in part: what an employee who is a contact opens violates no rule of WCAG 2.2 AA', async () => {
      await isAccessible(await stage().pageOf('g.pellow', '/choose'));
      await isAccessible(await stage().pageOf('g.pellow', '/company'));
    });

    it.each(ofASchool)('SY-06 in part: %s violates no rule of WCAG 2.2 AA', async (path) => {
      await isAccessible(await stage().pageOf('n.cole', path));
    });

    it.each(ofACompany)('SY-06 in part: %s violates no rule of WCAG 2.2 AA', async (path) => {
      await isAccessible(await stage().pageOf('r.keane', path));
    });

    it('SY-06 in part: a release case violates no rule of WCAG 2.2 AA, at the school and in the console', async () => {
      const { cases } = await stage().atDesk('n.cole').ask(listCases, {});
      const path = `cases/${cases[0]?.case}`;
      await isAccessible(await stage().pageOf('n.cole', `/school/${path}`));
      await isAccessible(await stage().pageOf('i.quill', `/console/${path}`));
    });

    it.each(ofAnAgent)('SY-06 in part: /console/%s violates no rule of WCAG 2.2 AA', async (path) => {
      await isAccessible(await stage().pageOf('i.quill', `/console/${path}`));
    });

    it('SY-06 in part: a child’s year violates no rule of WCAG 2.2 AA', async () => {
      const { child } = await stage().school();
      await isAccessible(await stage().pageOf('k.osei', `/children/${child}`));
    });

    it.each(['/set-up/people', '/audit'])('SY-06 in part: %s violates no rule of WCAG 2.2 AA', async (path) => {
      await isAccessible(await stage().pageOf('a.northcott', path));
    });

    it.each(operator)('SY-06 in part: /console/%s violates no rule of WCAG 2.2 AA', async (path) => {
      await isAccessible(await stage().pageOf('p.lindqvist', `/console/${path}`));
    });
  });
}

async function isAccessible(page: Page): Promise<void> {
  await isSettled(page);
  const found: string[] = [];
  for (const { look, size, colorScheme } of looks) {
    await page.setViewportSize(size);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    found.push(...(await violations(page)).map((one) => `${look}: ${one}`));
  }
  await page.setViewportSize({ width: 320, height: 640 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  await page.close();

  expect(found).toEqual([]);
  expect(over).toBeLessThanOrEqual(0);
}
