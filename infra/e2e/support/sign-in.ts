import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { z } from 'zod';
import type { Platform } from './platform';

const demo = z.object({ accounts: z.array(z.object({ userId: z.string(), password: z.string() })) });

/** Signs a demonstration person in as he or she would: user id, password, a press of the tag. */
export async function signIn(page: Page, platform: Platform, userId: string): Promise<void> {
  await page.goto(`${platform.url}/sign-in`);
  await page.getByLabel('User id').fill(userId);
  await page.getByLabel('Password', { exact: true }).fill(passwordOf(userId));
  await page.keyboard.press('Enter');
  await page.waitForURL('**/sign-in/code');
  await page.getByLabel(/digit code/).fill(await platform.press(userId));
  await page.keyboard.press('Enter');
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

export function passwordOf(userId: string): string {
  const file = join(__dirname, '../../local/demo.json');
  const { accounts } = demo.parse(JSON.parse(readFileSync(file, 'utf8')));
  const account = accounts.find((one) => one.userId === userId);
  if (!account) throw new Error(`demo.json has no ${userId}.`);
  return account.password;
}
