import { renderToStaticMarkup } from 'react-dom/server';
import theme from '../theme/theme.json';
import { Mark, MarkPair } from './Mark';
import { codeInWords, markInWords } from './mark-words';

const now = '2027-06-10';
const categories = theme.mark.categories;
const expected: [category: string, codes: string[]][] = [
  ['present', categories.present.codes],
  ['approved-activity', categories.approvedActivity.codes],
  ['authorised', categories.authorisedAbsence.codes],
  ['unauthorised', categories.unauthorisedAbsence.codes],
  ['not-possible', categories.notPossible.codes],
  ['administrative', categories.administrative.codes],
  ['missing', categories.missing.codes],
];

describe('a mark', () => {
  it.each(expected)('VS-29 looks like its category: %s', (category, codes) => {
    for (const code of codes) {
      const html = renderToStaticMarkup(<Mark code={code} on={now} session="AM" />);
      expect(html).toContain(`data-category="${category}"`);
      expect(html).toContain('aria-hidden="true"');
      expect(html).toContain(`<span class="tu-hidden">${markInWords({ code }, now).replace(/'/g, '&#x27;')}</span>`);
    }
  });

  it('SY-06 draws the strokes and types the letters', () => {
    expect(renderToStaticMarkup(<Mark code="/" on={now} session="AM" />)).toContain('data-lean="morning"');
    expect(renderToStaticMarkup(<Mark code="\" on={now} session="PM" />)).toContain('data-lean="afternoon"');
    expect(renderToStaticMarkup(<Mark code="Y1" on={now} session="AM" />)).toContain('>Y1</span>');
  });

  it('VS-29 shows an unknown code raw, in the dashed frame', () => {
    const html = renderToStaticMarkup(<Mark code="%" on={now} session="AM" />);
    expect(html).toContain('data-category="unknown"');
    expect(html).toContain('>%</span>');
  });

  it('VS-29 says that a retired code is old, and says the words of its own time before', () => {
    expect(codeInWords('H', now)).toContain('old code');
    expect(codeInWords('H', '2023-06-12')).not.toContain('old code');
  });

  it('SY-06 says both sessions in one sentence', () => {
    const html = renderToStaticMarkup(<MarkPair on={now} am={{ code: 'N' }} pm={{ code: null, notDueYet: true }} />);
    expect(html).toContain('<span class="tu-hidden">morning no reason yet, afternoon not due yet</span>');
  });

  it('VS-27 says that two versions wait for a decision', () => {
    expect(markInWords({ code: '/', toDecide: true }, now)).toBe('present, two versions, to be decided');
  });
});
