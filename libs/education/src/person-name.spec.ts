import fc from 'fast-check';
import { cleanName, firstForename, nameKey } from './person-name';

describe('VS-05 the key of a name', () => {
  it('VS-05 leaves out accents, case, apostrophes and dots', () => {
    expect(nameKey('ZOË')).toBe(nameKey('zoe'));
    expect(nameKey('Zoe\u0308')).toBe('zoe');
    expect(new Set(["O'Brien", 'O’BRIEN', 'OBrien', 'O\u02BCBrien'].map(nameKey))).toEqual(new Set(['obrien']));
    expect(nameKey('St. John')).toBe(nameKey('st john'));
    expect(nameKey('Weiß')).toBe(nameKey('WEISS'));
    expect(nameKey('ﬁona')).toBe('fiona');
  });

  it('VS-05 takes hyphen parts in any order, and a space for a hyphen', () => {
    const key = nameKey('Smith-Jones');
    expect(['Jones Smith', 'SMITH\u2013JONES'].map(nameKey)).toEqual([key, key]);
    expect(['Smith', 'Smithjones'].map(nameKey)).not.toContain(key);
  });

  it('VS-05 gives no key to what has no letter', () => {
    expect(['', '-', '?', ' '].map(nameKey)).toEqual(['', '', '', '']);
  });

  it('keeps letters of every script', () => {
    expect(nameKey('Мария')).toBe(nameKey('МАРИЯ'));
    expect(nameKey('李')).toBe('李');
  });

  it('VS-05 is the same for every writing of one name, and for its own key', () => {
    const part = fc.stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ]{1,12}$/);
    fc.assert(
      fc.property(fc.array(part, { minLength: 1, maxLength: 3 }), (parts) => {
        const key = nameKey(parts.join('-'));
        expect(nameKey(parts.toReversed().join(' '))).toBe(key);
        expect(nameKey(parts.join('-').normalize('NFD').toUpperCase())).toBe(key);
        expect(nameKey(key)).toBe(key);
      }),
    );
  });
});

describe('the first forename', () => {
  it('ends at the first space, not at a hyphen', () => {
    expect(firstForename('Mary-Jane Ann')).toBe('Mary-Jane');
    expect(firstForename('  Tom\tLee')).toBe('Tom');
    expect(firstForename('- Tom')).toBe('Tom');
    expect(firstForename(' ')).toBe('');
  });
});

describe('a clean name', () => {
  it('is NFC, trimmed and single-spaced', () => {
    expect(cleanName('  Zoe\u0308   Hall ')).toEqual({ value: 'Zoë Hall' });
    expect(cleanName('李')).toEqual({ value: '李' });
  });

  it('has no characters that hide or turn what is read', () => {
    expect(cleanName('Sam\u202Enoj')).toEqual({ fault: 'bidi-control' });
    expect(cleanName('Sam\u2066')).toEqual({ fault: 'bidi-control' });
    expect(cleanName('Sa\u200Bm')).toEqual({ fault: 'invisible-character' });
    expect(cleanName('\uFEFFSam')).toEqual({ fault: 'invisible-character' });
    expect(cleanName('Sam\u0000')).toEqual({ fault: 'control-character' });
    expect(cleanName('Sam\nJones')).toEqual({ fault: 'control-character' });
    expect(cleanName('Sam\uD800')).toEqual({ fault: 'control-character' });
  });

  it('has 1 to 100 characters', () => {
    expect(cleanName(' \u00A0 ')).toEqual({ fault: 'empty' });
    expect(cleanName('é'.repeat(100))).toEqual({ value: 'é'.repeat(100) });
    expect(cleanName('e\u0301'.repeat(100))).toEqual({ value: 'é'.repeat(100) });
    expect(cleanName('a'.repeat(101))).toEqual({ fault: 'too-long' });
  });
});
