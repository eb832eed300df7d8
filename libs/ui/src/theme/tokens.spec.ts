import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import theme from './theme.json';
import { coloursOf, declarationsOf, schemes, type Scheme } from './tokens';

const css = readFileSync(join(__dirname, 'tokens.css'), 'utf8');

/** WCAG 2.2, relative luminance of an sRGB colour. */
function luminance(hex: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = parseInt(hex.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

function colour(scheme: Scheme, path: string): string {
  const found = coloursOf(scheme).find(([name]) => name === path);
  if (!found) throw new Error(`no colour ${path}`);
  return found[1];
}

describe.each(schemes)('SY-06 colours, %s', (scheme) => {
  it.each(theme.contrast.pairs)('$foreground on $background reaches $minimum', (pair) => {
    const ratio = contrast(colour(scheme, pair.foreground), colour(scheme, pair.background));
    expect(ratio).toBeGreaterThanOrEqual(pair.minimum);
    expect(ratio).toBeCloseTo(pair[scheme], 1);
  });

  it('tokens.css says every colour of theme.json, in each block of the scheme', () => {
    const blocks = css.split('{').filter((block) => block.includes(`color-scheme: ${scheme};`));
    expect(blocks).toHaveLength(2);
    for (const block of blocks) {
      expect(block.match(/--tu-[\w-]+: #\w+;/g)).toEqual(declarationsOf(scheme));
    }
  });
});
