import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { Stage } from '../support/stage';

const lists = join(__dirname, '../../local/lists');

/** The authority's list of children, from the file to the record (VS-15, VS-22). */
export function childrenAreListed(stage: () => Stage): void {
  describe('the list of children', () => {
    let page: Page;

    beforeAll(async () => {
      await stage().platform.fed();
      page = await stage().pageOf('k.osei', '/set-up/children');
    });
    afterAll(() => page.close());

    it('VS-15 a first list is checked row by row, and confirmed as a whole', async () => {
      await upload(page, 'first-list.csv');

      expect(await headline(page)).toBe('All 12 rows are right');
      expect(await confirm(page)).toContain('12 children are new');
    });

    it('VS-15 the same list again changes nothing', async () => {
      await upload(page, 'first-list.csv');

      expect(await page.getByText('Nothing changes.').count()).toBe(12);
      expect(await confirm(page)).toContain('Nothing changes: every row is on record exactly so.');
    });

    it('VS-15 VS-22 a changed list shows its difference first, and keeps a child who is not in it', async () => {
      await upload(page, 'changed-list.csv');

      expect(await page.getByRole('cell', { name: 'Legal surname Hall becomes Farrow' }).count()).toBe(1);
      const missing = page.getByRole('region', { name: 'Children who are not in this list' });
      const manning = missing.getByRole('row', { name: /NM-2003/ });
      expect(await manning.getByText('Kept', { exact: true }).count()).toBe(1);
      expect(await missing.getByText('Care ended').count()).toBe(0);
      expect(await confirm(page)).toMatch(/children? (is|are) not in the list and (is|are) kept/);
    });

    it('VS-15 a faulty list says what is wrong in which row, and imports nothing', async () => {
      await upload(page, 'faulty-list.csv');

      const faulty = page.getByRole('row', { name: /upn-check-letter/ });
      expect(await faulty.textContent()).toContain('UPN');
      expect(await faulty.textContent()).toContain('Row 11');
      await page.getByRole('button', { name: 'Confirm this list' }).click();
      expect(await page.getByRole('dialog').count()).toBe(0);
      expect(await page.getByText('Nothing has been imported.').count()).toBe(1);
    });
  });
}

async function upload(page: Page, name: string): Promise<void> {
  await page.goto(new URL('/set-up/children', page.url()).href);
  await page.getByLabel('Your list').setInputFiles(join(lists, name));
  await page.getByRole('button', { name: 'Upload and check' }).click();
  await page.waitForURL(/set-up\/children\/./);
  await page.getByRole('region', { name: 'Rows of the list' }).waitFor();
}

async function headline(page: Page): Promise<string | null> {
  return page.getByRole('heading', { level: 1 }).textContent();
}

/** Confirms; what the dialog said would happen. */
async function confirm(page: Page): Promise<string | null> {
  await page.getByRole('button', { name: 'Confirm this list' }).click();
  const dialog = page.getByRole('dialog');
  const said = await dialog.textContent();
  await dialog.getByRole('button', { name: 'Confirm this list' }).click();
  await page.getByRole('heading', { name: 'Your list is on record' }).waitFor();
  return said;
}
