import type { Page } from 'playwright-core';
import { passwordOf } from './demo-file';
import type { Platform } from './platform';

/** Signs a demonstration person in as he or she would: user id, password, a press of the tag. */
export async function signIn(page: Page, platform: Platform, userId: string): Promise<void> {
  await page.goto(`${platform.url}/sign-in`);
  await typeCredentials(page, userId, passwordOf(userId), () => platform.press(userId));
}

/** Both steps, on the page that asks for them. */
export async function typeCredentials(
  page: Page,
  userId: string,
  password: string,
  press: () => Promise<string>,
): Promise<void> {
  await page.getByLabel('User id').fill(userId);
  await page.getByLabel('Password', { exact: true }).fill(password);
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-in/code');
  await page.getByLabel(/code your tag shows/).fill(await press());
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}
