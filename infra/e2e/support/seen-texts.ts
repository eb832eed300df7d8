import type { Page } from 'playwright-core';

interface Seen {
  readonly text: string;
  /** Milliseconds since 1970 by this machine's clock, whatever the page takes for the time. */
  readonly at: number;
}

declare global {
  interface Window {
    seenTexts?: Map<string, Seen[]>;
  }
}

/** What one element of an open page shows over time, as an observer inside the page sees it change. */
export class SeenTexts {
  private constructor(
    private readonly page: Page,
    private readonly selector: string,
  ) {}

  static async watch(page: Page, selector: string): Promise<SeenTexts> {
    await page.locator(selector).first().waitFor({ state: 'attached' });
    await page.evaluate((watched) => {
      const seen: Seen[] = [];
      window.seenTexts = (window.seenTexts ?? new Map<string, Seen[]>()).set(watched, seen);
      const look = (): void => {
        const text = document.querySelector(watched)?.textContent ?? '';
        if (seen.at(-1)?.text !== text) seen.push({ text, at: performance.timeOrigin + performance.now() });
      };
      new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
      look();
    }, selector);
    return new SeenTexts(page, selector);
  }

  /** When that text was first seen since `since`; waits for it. The page must not have been loaded anew. */
  async timeOf(text: string, since: number, withinMs: number): Promise<number> {
    const wanted = { selector: this.selector, text, since };
    const found = await this.page
      .waitForFunction(
        ({ selector, text: asked, since: from }) =>
          window.seenTexts?.get(selector)?.find((one) => one.text === asked && one.at >= from)?.at,
        wanted,
        { timeout: withinMs, polling: 20 },
      )
      .catch(async () => {
        const seen = await this.page.evaluate((selector) => window.seenTexts?.get(selector), this.selector);
        throw new Error(`${this.selector} did not show "${text}" since ${since}, but: ${JSON.stringify(seen)}`);
      });
    return (await found.jsonValue()) ?? Number.NaN;
  }
}
