import type { Browser } from 'playwright-core';
import { openBrowser } from './support/browser';
import { Platform } from './support/platform';
import { signIn } from './support/sign-in';

jest.setTimeout(240_000);

describe.each([
  ['in one process', []],
  ['as a process a service', ['--apart']],
])('the whole product %s', (_, how) => {
  let platform: Platform;
  let browser: Browser;

  beforeAll(async () => {
    [platform, browser] = await Promise.all([Platform.start(undefined, how), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await platform.remove();
  });

  it('VS-01 in part: an officer signs in with password and tag and sees today', async () => {
    const page = await browser.newPage();
    await signIn(page, platform, 'k.osei');
    await page.waitForURL('**/today');

    expect(await page.getByRole('heading', { level: 1 }).textContent()).not.toBe('');
    await page.close();
  });

  it('loses nothing when it is killed, and starts again without cleaning up', async () => {
    await platform.kill();
    await platform.start();
    const page = await browser.newPage();
    await signIn(page, platform, 'k.osei');
    await page.waitForURL('**/today');

    expect(platform.output).not.toMatch(/error|cannot/i);
    await page.close();
  });

  it('ends with 0 at Ctrl-C, Postgres and all', async () => {
    expect(await platform.stop()).toBe(0);
    expect(platform.output).toContain('Everything is kept');
  });
});
