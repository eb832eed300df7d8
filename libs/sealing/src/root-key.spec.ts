import { randomBytes } from 'node:crypto';
import { format, inspect } from 'node:util';
import { RootKey, rootKeyFromBase64 } from './root-key';

describe('the root key', () => {
  const bytes = randomBytes(32);
  const root = new RootKey(bytes);

  it.each([0, 16, 31, 33, 64])('VS-11 is refused with %i bytes', (length) => {
    expect(() => new RootKey(randomBytes(length))).toThrow('A key has 32 bytes');
  });

  it('VS-11 is refused when it is all zeros', () => {
    expect(() => new RootKey(Buffer.alloc(32))).toThrow(RangeError);
  });

  it('VS-11 never shows its bytes in JSON or in a log', () => {
    const shown = [
      JSON.stringify({ root }),
      inspect({ root }, { showHidden: true, depth: 9 }),
      format('%s %o', root, root),
    ].join();
    for (const encoding of ['hex', 'base64', 'base64url'] as const) {
      expect(shown).not.toContain(bytes.toString(encoding));
    }
    expect(shown).not.toContain(inspect(bytes).slice(8, 30));
  });

  it('VS-11 derives the same key for a purpose after a restart, and another for every other purpose', () => {
    const again = rootKeyFromBase64(`${bytes.toString('base64')}\n`);
    expect(again.derive('la-key/999')).toEqual(root.derive('la-key/999'));
    expect(root.derive('la-key/998')).not.toEqual(root.derive('la-key/999'));
  });

  it('VS-10 derives a password for each database role, never equal to a key', () => {
    expect(root.password('la_999_collection')).toMatch(/^[\w-]{43}$/);
    expect(root.password('la_999_collection')).not.toBe(root.password('la_999_reporting'));
    expect(root.password('la_999_collection')).not.toBe(root.derive('la_999_collection').toString('base64url'));
  });

  it('VS-11 keeps a copy, so that wiping the source changes nothing', () => {
    const source = Buffer.from(bytes);
    const copied = new RootKey(source);
    source.fill(0);
    expect(copied.derive('x')).toEqual(root.derive('x'));
  });

  it.each(['', 'not base64!', randomBytes(16).toString('base64'), `${bytes.toString('base64')}==`])(
    'VS-11 is refused as text that is not 32 bytes of base64, without repeating it (%#)',
    (text) => {
      let refusal: unknown;
      try {
        rootKeyFromBase64(text);
      } catch (error) {
        refusal = error;
      }
      expect(refusal).toBeInstanceOf(RangeError);
      if (text !== '') expect(String(refusal)).not.toContain(text);
    },
  );
});
