import { tabsOf } from './tabs';

describe('tabs', () => {
  it('VS-10 shows a person what the role may open, and nothing else', () => {
    expect(tabsOf('vs-reader', '/today', undefined).map(({ words }) => words)).toEqual([
      'Today',
      'Children',
      'Attendance',
      'Differences',
    ]);
    expect(tabsOf('agent', '/today', undefined)).toEqual([]);
  });

  it('marks the tab that holds the path, and counts what waits for a decision', () => {
    const tabs = tabsOf('vs-officer', '/children/482913', 3);
    expect(tabs.filter(({ current }) => current).map(({ to }) => to)).toEqual(['/children']);
    expect(tabs.find(({ to }) => to === '/differences')?.count).toBe(3);
  });
});
