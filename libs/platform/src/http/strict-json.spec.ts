import { Refusal } from '@tutela/contracts';
import fc from 'fast-check';
import { checkStrict, parseStrictJson } from './strict-json';

function refused(text: string): boolean {
  try {
    parseStrictJson(text);
    return false;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return error.type === 'bad-input';
  }
}

/** JSON text inside so many objects and arrays. */
function wrapped(text: string, levels: number): string {
  return Array.from({ length: levels }).reduce<string>(
    (inner, _, level) => (level % 2 === 0 ? `[${inner}]` : `{"in":${inner}}`),
    text,
  );
}

const anyDepth = fc.integer({ min: 0, max: 30 });
const plainText = fc.string({ unit: 'grapheme' }).filter((text) => !text.includes('\0'));
const plainKey = plainText.filter((key) => !['__proto__', 'constructor', 'prototype', 'toString'].includes(key));
const plain = fc.letrec((tie) => ({
  value: fc.oneof(
    { maxDepth: 5 },
    plainText,
    fc.boolean(),
    fc.constant(null),
    fc.maxSafeInteger(),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(plainKey, tie('value'), { maxKeys: 4, noNullPrototype: true }),
  ),
})).value;

/** A JSON escape of the first character: another spelling of the same key. */
function escaped(key: string): string {
  return `"\\u${key.charCodeAt(0).toString(16).padStart(4, '0')}${JSON.stringify(key.slice(1)).slice(1)}`;
}

describe('strict JSON', () => {
  it('security.md 51 takes what is plain as it is', () => {
    fc.assert(fc.property(plain, (value) => expect(parseStrictJson(JSON.stringify(value))).toEqual(value)));
    expect(parseStrictJson('')).toEqual({});
  });

  it('security.md 51 refuses a key twice, at any depth and in any spelling', () => {
    const other = fc.tuple(plain, plain, plain).map((values) => values.map((value) => JSON.stringify(value)));
    fc.assert(
      fc.property(plainKey, other, anyDepth, fc.boolean(), (key, [one, between, two], depth, respelt) => {
        const again = respelt && /^[\x20-\x7e]/.test(key) ? escaped(key) : JSON.stringify(key);
        const twice = `{${JSON.stringify(key)}: ${one ?? ''}, "${'k'.repeat(80)}" : ${between ?? ''} ,${again}\n:${two ?? ''}}`;

        expect(refused(wrapped(twice, depth))).toBe(true);
      }),
    );
  });

  it('takes one key in neighbouring objects, and as a value', () => {
    expect(refused('{"a":{"a":[{"a":1},{"a":"a"}]},"b":"a","c":{"a":"\\"a\\":"}}')).toBe(false);
  });

  it.each(['"__proto__"', '"\\u005f_proto__"', '"\\u005F\\u005fproto\\u005f_"'])(
    'security.md 51 refuses %s at any depth',
    (key) => {
      fc.assert(
        fc.property(anyDepth, plain, (depth, value) => {
          expect(refused(wrapped(`{${key} : ${JSON.stringify(value)}}`, depth))).toBe(true);
        }),
      );
    },
  );

  it('security.md 51 refuses a constructor with a prototype at any depth', () => {
    fc.assert(
      fc.property(anyDepth, (depth) => refused(wrapped('{"constructor":{"prototype":{"admin":true}}}', depth))),
    );
    expect(({} as Record<string, unknown>).admin).toBeUndefined();
  });

  it('security.md 51 takes 32 levels and refuses 33, and 100,000', () => {
    expect(refused(wrapped('1', 32))).toBe(false);
    expect(refused(wrapped('1', 33))).toBe(true);
    expect(refused(wrapped('1', 100_000))).toBe(true);
    expect(refused('['.repeat(100_000))).toBe(true);
  });

  const halves = fc.integer({ min: 0xd8_00, max: 0xdf_ff });

  it('security.md 51 refuses a lone surrogate, as it is or escaped, in values and in keys', () => {
    fc.assert(
      fc.property(halves, plainText, anyDepth, fc.boolean(), (half, text, depth, asKey) => {
        const raw = JSON.stringify(text).slice(0, -1);
        for (const lone of [String.fromCharCode(half), `\\u${half.toString(16)}`]) {
          const said = `${raw} ${lone}"`;
          expect(refused(wrapped(asKey ? `{${said}:1}` : said, depth))).toBe(true);
        }
      }),
    );
  });

  it('security.md 51 refuses NUL in values and in keys, raw or escaped', () => {
    fc.assert(
      fc.property(plainText, anyDepth, fc.boolean(), (text, depth, asKey) => {
        const raw = JSON.stringify(text).slice(0, -1);
        for (const nul of ['\0', '\\u0000']) {
          const said = `${raw}${nul}"`;
          expect(refused(wrapped(asKey ? `{${said}:1}` : said, depth))).toBe(true);
        }
      }),
    );
  });

  it.each(['9007199254740992', '-9007199254740993', '1e20', '{"a":[123456789012345678901]}'])(
    'security.md 51 refuses an integer that would be rounded: %s',
    (text) => expect(refused(text)).toBe(true),
  );

  it.each([
    ['plain', 'x'],
    ['of line breaks', '\n'],
    ['of quotation marks', '"'],
    ['of braces', '{'],
    ['beyond the first plane', '🙂'],
  ])('reads a string of 12 MB %s', (_what, unit) => {
    const text = unit.repeat(Math.floor(12_000_000 / Buffer.byteLength(JSON.stringify(unit).slice(1, -1))));

    expect(parseStrictJson(JSON.stringify({ text }))).toEqual({ text });
  });

  it('security.md 51 throws nothing but a refusal, whatever it is given', () => {
    const pieces = fc.constantFrom(
      '{',
      '}',
      '[',
      ']',
      ':',
      ',',
      '"',
      '\\',
      '\\u',
      '"a"',
      '"__proto__"',
      '1',
      'null',
      ' ',
      '\0',
      '\ud800',
    );
    const like = fc.array(pieces, { maxLength: 40 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), like, fc.json()), (text) => {
        expect(typeof refused(text)).toBe('boolean');
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([[{ a: 'x\0' }], [{ 'x\ud800': '1' }], [['\udc00']]])(
    'security.md 51 holds for what did not come as JSON: %j',
    (value) => expect(() => checkStrict(value)).toThrow(Refusal),
  );
});
