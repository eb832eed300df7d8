import fc from 'fast-check';
import { lengthPrefixed, textBytes } from './text-bytes';

const texts = fc.array(fc.string({ unit: 'binary', maxLength: 8 }), { maxLength: 4 });

describe('text as bytes', () => {
  it('VS-11 writes two different lists of texts as different bytes', () => {
    fc.assert(
      fc.property(texts, texts, (one, other) => {
        const equalBytes = lengthPrefixed(one).equals(lengthPrefixed(other));
        expect(equalBytes).toBe(JSON.stringify(one) === JSON.stringify(other));
      }),
    );
  });

  it('VS-11 keeps apart texts that meet when they are joined by a bar', () => {
    expect(lengthPrefixed(['a|b', 'c'])).not.toEqual(lengthPrefixed(['a', 'b|c']));
    expect(lengthPrefixed(['ab', ''])).not.toEqual(lengthPrefixed(['a', 'b']));
  });

  it('VS-11 refuses a lone surrogate, which would become another text', () => {
    expect(() => textBytes('\ud800')).toThrow(RangeError);
    expect(textBytes('Zoë 😀').toString('utf8')).toBe('Zoë 😀');
  });
});
