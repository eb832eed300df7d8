import type { Page } from 'playwright-core';
import { violations } from '../support/accessible';
import type { Stage } from '../support/stage';

const notHere = 'There is no page here, or it is not one you may open.';
const reason = 'Case 2026-114: the authority asked who was read.';

/** The operator's console, and what it shows of a child (VS-12, VS-13, SY-03). */
export function operatorLooks(stage: () => Stage): void {
  describe('an operator', () => {
    beforeAll(() => stage().platform.fed());

    it('VS-12 in part: the platform team sees authorities, extractors and events', async () => {
      const page = await stage().pageOf('p.lindqvist', '/console/authorities');
      await page.getByRole('row', { name: /Northmere/ }).waitFor();
      await page.getByRole('link', { name: 'Extractors' }).click();
      await page.getByText('URN 999001, authority 999').waitFor();
      await page.getByRole('link', { name: 'Events' }).click();
      await page.getByRole('heading', { level: 1, name: /dead/ }).waitFor();
      await page.close();
    });

    it('SY-02 the platform team sees that letters, files and logs go on by themselves', async () => {
      const page = await stage().pageOf('p.lindqvist', '/console/');
      await page.getByRole('heading', { name: 'What stands still' }).waitFor();
      await page.getByText('Letters, files and audit logs go on by themselves.').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.close();
    });

    it('VS-13 SY-03 in part: security searches the audit log, and sees a name only with a reason', async () => {
      const page = await stage().pageOf('s.barros', '/console/audit');
      await page.getByLabel('Log', { exact: true }).selectOption('la-999');
      await page.getByLabel('What', { exact: true }).selectOption('mark.');
      await page.getByRole('button', { name: 'Search', exact: true }).click();
      await page.waitForURL(/action=mark\./);
      await page
        .getByRole('button', { name: /Changed a mark/ })
        .first()
        .click();
      await page.getByRole('heading', { name: 'Before and after' }).waitFor();
      await page
        .getByRole('button', { name: /^Show name/ })
        .first()
        .click();
      await showName(page);
      await page.close();
    });

    it('SY-05 in part: an entry is proved to stand in its log, in the browser of who asks, here and at the authority', async () => {
      const console = await stage().pageOf('s.barros', '/console/audit?log=la-999');
      await proveAnEntry(console);
      const own = await stage().pageOf('a.northcott', '/audit');
      await proveAnEntry(own);
      const taken = own.waitForEvent('download');
      await own.getByRole('button', { name: 'Download the proof' }).click();
      expect((await taken).suggestedFilename()).toMatch(/^entry-\d+\.tlog-proof$/);
      expect([...(await violations(console)), ...(await violations(own))]).toEqual([]);
      await Promise.all([console.close(), own.close()]);
    });

    it('VS-12 in part: a person without a console role finds no page at /console/, and the reverse', async () => {
      const officer = await stage().pageOf('k.osei', '/console/');
      await officer.getByText(notHere).waitFor();
      const operator = await stage().pageOf('p.lindqvist', '/today');
      await operator.getByRole('heading', { name: 'There is no page here' }).waitFor();
      await Promise.all([officer.close(), operator.close()]);
    });
  });
}

/** Gives the reason; the code of the sign-in is fresh still. */
async function showName(page: Page): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Reason').fill(reason);
  await dialog.getByRole('button', { name: 'Show the name' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await page.locator('.co-children strong').waitFor();
}

/** The oldest of the page: the newest may wait for its place in the log. */
async function proveAnEntry(page: Page): Promise<void> {
  await page
    .getByRole('button', { name: /^Open entry/ })
    .last()
    .click();
  await page.getByRole('button', { name: 'Prove that this entry is in the log' }).click();
  await page.getByText(/^This entry is the [\d,]+(st|nd|rd|th) of [\d,]+; the checkpoint of .+ proves it/).waitFor();
}
