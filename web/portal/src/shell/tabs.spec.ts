import { homeOf } from './home';
import { tabsOf } from './tabs';

describe('tabs', () => {
  it('VS-10 shows a person what the role may open, and nothing else', () => {
    expect(tabsOf('vs-reader', '/today').map(({ words }) => words)).toEqual([
      'Today',
      'Children',
      'Attendance',
      'Differences',
    ]);
    expect(tabsOf('agent', '/today')).toEqual([]);
  });

  it('NC-23 shows release forms to the school’s own contacts alone', () => {
    const words = (role: 'school-contact' | 'outside-contact') =>
      tabsOf(role, '/school/contacts').map((tab) => tab.words);
    expect(words('school-contact')).toEqual(['Contacts', 'Cases', 'Resources']);
    expect(words('outside-contact')).toEqual(['Contacts', 'Cases']);
  });

  it('NC-04 shows a manager the company’s parts, and an employee the own schools and tag', () => {
    const words = (role: 'company-manager' | 'company-employee') => tabsOf(role, '/company').map((tab) => tab.words);
    expect(words('company-manager')).toEqual(['Today', 'People', 'Schools', 'Cases', 'Ledger']);
    expect(words('company-employee')).toEqual(['My schools', 'My tag']);
    const currentAt = (path: string) => tabsOf('company-manager', path).filter((tab) => tab.current);
    expect(currentAt('/company/people').map(({ to }) => to)).toEqual(['/company/people']);
    expect(currentAt('/company/requests/new').map(({ to }) => to)).toEqual(['/company/schools']);
  });

  it('marks the tab that holds the path, and counts what waits for a decision', () => {
    const tabs = tabsOf('vs-officer', '/children/482913', { '/differences': 3 });
    expect(tabs.filter(({ current }) => current).map(({ to }) => to)).toEqual(['/children']);
    expect(tabs.find(({ to }) => to === '/differences')?.count).toBe(3);
  });

  it.each([
    ['vs-officer', '/today'],
    ['school-contact', '/school/contacts'],
    ['outside-contact', '/school/contacts'],
    ['company-manager', '/company'],
    ['company-employee', '/company'],
  ] as const)('NC-22 begins for %s at %s', (role, home) => {
    expect(homeOf(role)).toBe(home);
  });
});
