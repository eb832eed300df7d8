import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { canonicalJson, contentHash } from './canonical-json';

const isCanonicalNumber = (number: number): boolean => !Number.isInteger(number) || Number.isSafeInteger(number);
const leaf = fc.oneof(
  fc.string({ unit: 'binary' }),
  fc.boolean(),
  fc.constant(null),
  fc.maxSafeInteger(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).filter(isCanonicalNumber),
);
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.string({ unit: 'binary' }), tie('value'), { maxKeys: 4 }),
  ),
}));

function reversedKeys(from: unknown): unknown {
  if (Array.isArray(from)) return from.map(reversedKeys);
  if (typeof from !== 'object' || from === null) return from;
  return Object.fromEntries(
    Object.entries(from)
      .reverse()
      .map(([key, inner]) => [key, reversedKeys(inner)]),
  );
}

describe('canonical JSON', () => {
  it('VS-08 writes the same text whatever the order of keys', () => {
    fc.assert(fc.property(value, (each) => expect(canonicalJson(reversedKeys(each))).toBe(canonicalJson(each))));
  });

  it('VS-08 survives being sent: parsed and written again it is the same text', () => {
    fc.assert(
      fc.property(value, (each) => {
        const text = canonicalJson(each);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
    );
  });

  it('VS-08 sorts by code unit and leaves no white space', () => {
    expect(canonicalJson({ b: [1, 0.5, -0], a: { é: null, z: true }, B: 'x"\n' })).toBe(
      '{"B":"x\\"\\n","a":{"z":true,"é":null},"b":[1,0.5,0]}',
    );
  });

  const circular: Record<string, unknown> = {};
  circular.itself = circular;
  it.each([
    ['undefined', undefined],
    ['a key without value', { a: undefined }],
    ['a hole', new Array<number>(1)],
    ['NaN', [Number.NaN]],
    ['infinity', { a: Infinity }],
    ['an integer beyond 2^53', 2 ** 53],
    ['a bigint', 1n],
    ['a date', new Date(0)],
    ['bytes', Buffer.of(1)],
    ['a map', new Map()],
    ['a function', () => 1],
    ['a value that contains itself', circular],
  ])('VS-08 refuses %s', (_what, refused) => {
    expect(() => canonicalJson(refused)).toThrow(TypeError);
  });

  it('VS-08 refuses a lone surrogate in text or key', () => {
    expect(() => canonicalJson('\udc00')).toThrow(RangeError);
    expect(() => canonicalJson({ '\udc00': 1 })).toThrow(RangeError);
  });
});

describe('the hash of a content', () => {
  it('VS-08 is SHA-256 of the canonical text', () => {
    const expected = createHash('sha256').update('{"a":1,"b":"é"}', 'utf8').digest('base64url');
    expect(contentHash({ b: 'é', a: 1 })).toBe(expected);
  });

  it('NC-21 differs for another content', () => {
    expect(contentHash({ place: 1 })).not.toBe(contentHash({ place: '1' }));
  });
});
