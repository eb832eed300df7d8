import type { Page } from 'playwright-core';

/** The address in the letter to that person, as he or she would press it. */
export async function invitationFor(page: Page, mailbox: string, email: string): Promise<string> {
  const letter = page.getByRole('article').filter({ hasText: email });
  const link = letter.locator('a[href*="/invite"]').first();
  await page.goto(mailbox);
  for (let tries = 0; (await link.count()) === 0 && tries < 100; tries += 1) await page.reload();
  return (await link.getAttribute('href')) ?? '';
}
