import type { Queue, QueuedCase } from '../../shared/cases/cases.queries';
import { casesSearch } from './cases.search';
import { shownOf, sortedCases, sortOfText, textOfSort } from './queue';

const now = '2026-11-24T10:00:00.000Z';

const aCase = (reference: string, more: Partial<QueuedCase> = {}): QueuedCase => ({
  case: `0195f1d2-7c1e-7000-8000-0000000${reference}`,
  reference,
  kind: 'release',
  state: 'open',
  version: 1,
  organisation: { id: 'school-999021', name: 'Stonegate College' },
  raisedBy: 'Owen Barlow',
  raisedAt: '2026-11-20T10:00:00.000Z',
  ...more,
});

const queue: Queue = {
  now,
  cases: [
    aCase('11111', { dueAt: '2026-11-24T17:00:00.000Z', sentAt: '2026-11-23T10:00:00.000Z' }),
    aCase('22222', {
      dueAt: '2026-11-26T17:00:00.000Z',
      state: 'with-operator',
      takenBy: 'Ines Quill',
      takenByYou: true,
    }),
    aCase('33333', { state: 'with-you', takenBy: 'Ines Quill', takenByYou: false }),
  ],
};

const references = (cases: readonly QueuedCase[]) => cases.map(({ reference }) => reference);

describe('the queue', () => {
  it.each([
    ['all', ['11111', '22222', '33333']],
    ['nobodys', ['11111']],
    ['mine', ['22222']],
    ['due', ['11111']],
    ['asked', ['33333']],
  ] as const)('NC-03 shows by “%s” what belongs there', (shown, expected) => {
    expect(references(shownOf(queue, shown))).toEqual(expected);
  });

  it('NC-03 shows as mine what I have taken, not what a colleague of the same name has', () => {
    const others = [aCase('11111'), aCase('44444', { takenBy: 'Ines Quill', takenByYou: false })];
    expect(shownOf({ now, cases: others }, 'mine')).toEqual([]);
  });

  it('sorts by what the address says, what has no date last either way', () => {
    expect(references(sortedCases(queue.cases, sortOfText('-due')))).toEqual(['22222', '11111', '33333']);
    expect(references(sortedCases(queue.cases, sortOfText('since')))).toEqual(['22222', '33333', '11111']);
    expect(textOfSort(sortOfText('-since'))).toBe('-since');
    expect(sortOfText('constructor')).toEqual({ by: 'due', direction: 'ascending' });
  });

  it('SY-03 takes codes from the address, and drops everything else', () => {
    expect(casesSearch.parse({ show: 'mine', sort: '-due' })).toEqual({ show: 'mine', sort: '-due' });
    expect(casesSearch.parse({ show: 'Owen Barlow', sort: 7 })).toEqual({});
  });
});
