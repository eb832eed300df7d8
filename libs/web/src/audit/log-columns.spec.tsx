import { renderToStaticMarkup } from 'react-dom/server';
import { logColumns } from './log-columns';

const install = '0195f1d2-7c1e-7000-8000-0000000000a1';
const matched = {
  id: '0195f1d2-7c1e-7000-8000-0000000000e1',
  at: '2026-11-20T09:42:00.000Z',
  action: 'extractor.matched',
  actor: { kind: 'install', id: install } as const,
  object: '999014',
  outcome: 'done' as 'done' | 'refused',
};

const row = (entry: typeof matched): string =>
  logColumns(
    () => undefined,
    () => '09:42',
  )
    .map(({ cell }) => renderToStaticMarkup(cell(entry)))
    .join(' ');

describe('a row of a log', () => {
  it('VS-13 names the school of an extractor, not the number of its install', () => {
    expect(row(matched)).toContain('School, URN 999014');
    expect(row(matched)).not.toContain(install);
  });

  it('VS-13 says beside what was tried that it was refused, where the outcome has no column', () => {
    expect(row({ ...matched, outcome: 'refused' })).toMatch(/An extractor\. Refused\./);
  });
});
