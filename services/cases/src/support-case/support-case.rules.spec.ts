import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checks, Refusal } from '@tutela/contracts';
import { dueAfter, isParty, moved, moves, mustBeAllChecks, scansMustBeOpen } from './support-case.rules';

function refusalOf(work: () => unknown): string | undefined {
  try {
    work();
    return undefined;
  } catch (error) {
    return error instanceof Refusal ? error.type : 'no refusal';
  }
}

describe('the states of a release case', () => {
  it('NC-03 are those of the picture in the README', () => {
    const readme = readFileSync(join(__dirname, '..', '..', 'README.md'), 'utf8');
    const picture = readme.slice(readme.indexOf('state support_case {'));
    const drawn = [...picture.slice(0, picture.indexOf('}')).matchAll(/^ *(\w+) --> (\w+): (\w+)$/gm)];
    const lines = drawn.map(([, from, to, name]) => `${name ?? ''}: ${from ?? ''} > ${to ?? ''}`.replaceAll('_', '-'));

    const table = Object.entries(moves).flatMap(([name, { from, to }]) => from.map((one) => `${name}: ${one} > ${to}`));
    expect(lines.sort()).toEqual(table.sort());
  });

  it.each(['approved', 'rejected', 'withdrawn'] as const)('NC-03 end with %s', (state) => {
    for (const name of Object.keys(moves) as (keyof typeof moves)[])
      expect(refusalOf(() => moved(name, state))).toBe('case-is-settled');
    expect(refusalOf(() => scansMustBeOpen(state))).toBe('case-is-settled');
  });

  it('NC-02 let scans change while the school has the case, and not while the operator reads it', () => {
    for (const state of ['draft', 'with-you'] as const) expect(refusalOf(() => scansMustBeOpen(state))).toBeUndefined();
    for (const state of ['open', 'with-operator'] as const)
      expect(refusalOf(() => scansMustBeOpen(state))).toBe('case-has-changed');
  });

  it('NC-03 an approval has all six checks, each once', () => {
    const oneOnly = Array.from({ length: 6 }, () => 'both-signed' as const);

    expect(refusalOf(() => mustBeAllChecks(checks.options))).toBeUndefined();
    expect(refusalOf(() => mustBeAllChecks(oneOnly))).toBe('bad-input');
  });
});

describe('when an answer is due', () => {
  it.each([
    ['on a Monday', '2026-11-16T09:42:00Z', '2026-11-18T17:00:00.000Z'],
    ['on a Friday', '2026-11-20T16:00:00Z', '2026-11-24T17:00:00.000Z'],
    ['on a Saturday', '2026-11-21T10:00:00Z', '2026-11-24T17:00:00.000Z'],
    ['before Christmas', '2026-12-24T10:00:00Z', '2026-12-30T17:00:00.000Z'],
    ['before Easter, when clocks have gone forward', '2027-03-25T10:00:00Z', '2027-03-31T16:00:00.000Z'],
    ['late in the evening of London', '2026-06-09T23:30:00Z', '2026-06-12T16:00:00.000Z'],
  ])('NC-03 is five on the second working day after it was sent %s', (_, sent, due) => {
    expect(dueAfter(new Date(sent)).toISOString()).toBe(due);
  });
});

describe('who has a part in a case', () => {
  const ines = { account: 'agent', name: 'Ines Quill', email: 'ines@tutela.example' };

  it.each([
    ['the same account', { account: 'agent', name: '' }],
    ['another account under the same name', { account: 'other', name: ' ines  QUILL' }],
    ['another account with the same address', { account: 'other', name: 'I. Q.', email: 'Ines@Tutela.example' }],
  ])('NC-03 is %s', (_, around) => {
    expect(isParty(ines, [{ account: 'x', name: 'Rosalind Keane' }, around])).toBe(true);
  });

  it('NC-03 is nobody else, and nobody of whom no name is known', () => {
    expect(isParty(ines, [{ account: 'x', name: 'Rosalind Keane', email: 'r@fernhill.example' }])).toBe(false);
    expect(isParty({ account: 'agent', name: '' }, [{ account: 'x', name: '' }])).toBe(false);
  });
});
