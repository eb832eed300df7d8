import type { Page } from 'playwright-core';
import type { Stage } from '../support/stage';

/** What a person does who has no mouse (SY-06). */
export function keysAreEnough(stage: () => Stage): void {
  describe('with the keyboard alone', () => {
    beforeAll(() => stage().platform.fed());

    it('SY-06 in part: the year is one stop, gone through by arrow keys, and Enter opens the day', async () => {
      const { child, on } = await stage().school();
      const page = await stage().pageOf('k.osei', `/children/${child}?on=${on}`);
      await page.locator(`[data-on="${on}"]`).waitFor();
      expect(await page.locator('.tu-day[tabindex="0"]').count()).toBe(1);
      await page.locator('.tu-day[tabindex="0"]').focus();
      await page.keyboard.press('ArrowUp');
      expect(await focusedDay(page)).toBe('2026-11-18');
      await page.keyboard.press('ArrowLeft');
      expect(await focusedDay(page)).toBe('2026-11-11');
      await page.keyboard.press('Enter');
      await page.waitForURL(/on=2026-11-11/);
      await page.getByRole('heading', { name: /11 November 2026/ }).waitFor();
      await page.keyboard.press('Tab');
      expect(await focusedDay(page)).toBeUndefined();
      await page.close();
    });

    it('SY-06 in part: on today every stop shows its focus, and a mark can be corrected and left', async () => {
      const page = await stage().pageOf('k.osei', '/today?show=all');
      const correct = page.getByRole('button', { name: /^(Correct|Add reason|Enter it) ?,/ }).first();
      await correct.waitFor();
      await tabTo(page, /^(Correct|Add reason|Enter it)/);
      await page.keyboard.press('Enter');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.press('Escape');
      await page.getByRole('dialog').waitFor({ state: 'hidden' });

      expect(await focusedText(page)).toMatch(/^(Correct|Add reason|Enter it)/);
      await page.close();
    });
  });
}

const focusedText = (page: Page): Promise<string> => page.evaluate(() => document.activeElement?.textContent ?? '');

const focusedDay = (page: Page): Promise<string | undefined> =>
  page.evaluate(() =>
    document.activeElement instanceof HTMLElement ? document.activeElement.dataset['on'] : undefined,
  );

/** Tab until that is reached; each stop on the way has to show where the focus is. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  for (let stops = 0; stops < 200; stops += 1) {
    await page.keyboard.press('Tab');
    const isShown = await page.evaluate(() => {
      const { outlineStyle, outlineWidth, boxShadow } = getComputedStyle(document.activeElement ?? document.body);
      return (outlineStyle !== 'none' && outlineWidth !== '0px') || boxShadow !== 'none';
    });
    if (!isShown) throw new Error(`The focus is not seen at: ${await focusedText(page)}`);
    if (wanted.test(await focusedText(page))) return;
  }
  throw new Error(`No stop shows ${String(wanted)}.`);
}
