import type { Page } from 'playwright-core';
import type { Platform } from './platform';

/** Types a fresh code of that person's tag, by user id or serial, into the dialog that asks for one, and does the act (NC-21). */
export async function confirmWithCode(
  page: Page,
  platform: Pick<Platform, 'press'>,
  whose: string,
  act: string,
): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox', { name: /code/i }).fill(await platform.press(whose));
  await dialog.getByRole('button', { name: act, exact: true }).click();
}
