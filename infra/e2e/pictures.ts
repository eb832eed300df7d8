import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { Stage } from './support/stage';

jest.setTimeout(400_000);

const folder = join(__dirname, '../../docs/pictures');
const viewport = { width: 1280, height: 860 };

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.open();
  await stage.platform.fed();
});
afterAll(() => stage.close());

async function take(page: Page, name: string): Promise<void> {
  await page.setViewportSize(viewport);
  await page.locator('h1').waitFor();
  await page.waitForLoadState('networkidle').catch(() => undefined);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** Not a test: `npm run pictures` takes the README's pictures from the real pages. */
describe('pictures for the README', () => {
  it('the sign-in page', async () => {
    const page = await stage.stranger();
    await page.goto(`${stage.platform.url}/sign-in`);
    await take(page, 'sign-in');
  });

  it.each([
    ['today', '/today'],
    ['attendance', '/attendance'],
  ])('the page %s', async (name, path) => {
    const page = await stage.pageOf('k.osei', path);
    // The stream of changes keeps the network busy: what is waited for is the page's table or chart.
    await page.locator('main table, main svg').first().waitFor();
    await take(page, name);
  });

  it("one child's year", async () => {
    const page = await stage.pageOf('k.osei', '/children');
    await page.locator('main table a[href*="/children/"]').nth(4).click();
    await page.getByRole('grid').waitFor();
    await take(page, 'child');
  });

  it('the fifteen places of a school', async () => {
    const page = await stage.pageOf('n.cole', '/school/contacts');
    await page.getByText('Gareth Pellow').first().waitFor();
    await take(page, 'places');
  });

  it('a release case in the console', async () => {
    const page = await stage.pageOf('i.quill', '/console/cases');
    await page.locator('main table a').first().click();
    await page.locator('main img').first().waitFor();
    await take(page, 'console-case');
  });

  it('the audit log in the console', async () => {
    const page = await stage.pageOf('s.barros', '/console/audit?log=la-999');
    await page.locator('main table').waitFor();
    await take(page, 'console-audit');
  });
});
