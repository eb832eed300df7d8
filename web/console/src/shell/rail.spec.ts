import type { Role } from '@tutela/contracts';
import { railOf } from './rail';

const linksOf = (role: Role, path = '/') => railOf(role, path).flatMap(({ links }) => links);

describe('the rail', () => {
  it.each<[Role, string[]]>([
    ['platform', ['What waits', 'Authorities', 'Extractors', 'Events', 'Audit log']],
    ['security', ['What waits', 'Authorities', 'Extractors', 'Audit log']],
    ['agent', ['What waits', 'Cases', 'Heads of schools', 'Leavers', 'Authorities', 'Extractors', 'Audit log']],
    ['calling-manager', ['What waits', 'Authorities']],
  ])('VS-12 shows a person in the role %s what it may open, and nothing else', (role, expected) => {
    expect(linksOf(role).map(({ words }) => words)).toEqual(expected);
  });

  it('leaves out a group of which nothing is open', () => {
    expect(railOf('calling-manager', '/').map(({ name }) => name)).toEqual(['Work', 'Directory']);
  });

  it('NC-03 counts the cases that wait, beside their part alone', () => {
    const counted = railOf('agent', '/', { '/cases': 14 }).flatMap(({ links }) => links);
    expect(counted.filter(({ count }) => count !== undefined).map(({ to, count }) => [to, count])).toEqual([
      ['/cases', 14],
    ]);
  });

  it('marks the part that holds the path, the start page only on itself', () => {
    const currentAt = (path: string) => linksOf('platform', path).filter(({ current }) => current);
    expect(currentAt('/authorities/new').map(({ to }) => to)).toEqual(['/authorities']);
    expect(currentAt('/').map(({ to }) => to)).toEqual(['/']);
  });
});
