import { faultWords } from './FaultPage';
import { importOf, PageReplaced } from './lazy-page';

const gone = (): Promise<never> => Promise.reject(new TypeError('Failed to fetch dynamically imported module'));

describe('a page that cannot be shown', () => {
  it('SY-06 says that there is a new version where the page’s script is gone', async () => {
    const error: unknown = await importOf(gone).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(PageReplaced);
    expect(faultWords(error, true).title).toBe('There is a new version of Tutela');
    expect(faultWords(error, false).title).toBe('You are not connected');
  });

  it('gives what was imported, as it is', async () => {
    expect(await importOf(() => Promise.resolve('page'))).toBe('page');
  });

  it('keeps from the router a message that would make it reload by itself, without a word', async () => {
    await expect(importOf(gone)).rejects.not.toThrow(/^Failed to fetch/);
  });

  it('SY-03 never shows what was thrown', () => {
    const { title, lead } = faultWords(new Error('Marcus Adeyemi is undefined'), true);
    expect(`${title} ${lead}`).not.toContain('Marcus');
    expect(lead).toMatch(/our fault/);
  });
});
