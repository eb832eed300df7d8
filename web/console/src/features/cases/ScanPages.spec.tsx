import { renderToStaticMarkup } from 'react-dom/server';
import type { CaseFile } from './case.queries';
import { ScanPages } from './ScanPages';

const waiting = { file: 'f1', name: 'form.pdf', pages: 0, scanned: 'waiting' } as CaseFile;

describe('a scan of which nothing can be seen', () => {
  it.each([
    ['waits for the virus check', [waiting], 'The virus check is away'],
    ['is not attached', [], 'No scan is attached'],
  ])('says where the scan stands that it %s', (_, files, sentence) => {
    const html = renderToStaticMarkup(<ScanPages id="c1" files={files} />);
    expect(html).toMatch(/^<section class="co-scan" aria-label="The scan">/);
    expect(html).toContain(sentence);
  });
});
