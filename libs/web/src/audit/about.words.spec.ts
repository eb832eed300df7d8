import { aboutInList, aboutOf } from './about.words';

describe('what it was about', () => {
  it('tells a child from a school by the act, though both are six digits', () => {
    expect(aboutOf({ action: 'mark.amended', object: '482913' })).toBe('Child 482913');
    expect(aboutOf({ action: 'batch.received', object: '999014' })).toBe('School, URN 999014');
    expect(aboutOf({ action: 'calendar.school-times-set', object: '999014' })).toBe('School, URN 999014');
    expect(aboutOf({ action: 'head.notified', object: '999021' })).toBe('School, URN 999021');
    expect(aboutOf({ action: 'case.raised', object: 'school-999021' })).toBe('School, URN 999021');
    expect(aboutOf({ action: 'authority.ready', object: 'la-999' })).toBe('Authority 999');
  });

  it('leaves ids of accounts out of the list', () => {
    const id = '0195f1d2-7c1e-7000-8000-0000000000a1';
    expect(aboutOf({ action: 'person.nominated', object: id })).toBe(id);
    expect(aboutInList({ action: 'person.nominated', object: id })).toBeUndefined();
  });

  it('does not repeat in a word of its own which list or log was looked at', () => {
    expect(aboutOf({ action: 'cases.queue-listed', object: 'queue' })).toBeUndefined();
    expect(aboutOf({ action: 'leavers.listed', object: 'leavers' })).toBeUndefined();
    expect(aboutOf({ action: 'audit.searched', object: 'support' })).toBeUndefined();
  });
});
