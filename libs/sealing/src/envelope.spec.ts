import { randomBytes } from 'node:crypto';
import { inspect } from 'node:util';
import fc from 'fast-check';
import type { BoundContext } from './bound-context';
import { open, openBytes, seal } from './envelope';
import { SealedValueError, type SealedValueFault } from './sealed-value-error';

const key = randomBytes(32);
const context: BoundContext = { la: '999', table: 'child', column: 'surname_sealed', row: 'child-1' };
const text = fc.string({ unit: 'binary' });
const anyContext = fc.record({ la: text, table: text, column: text, row: text });

function refusalOf(attempt: () => unknown): SealedValueError {
  try {
    attempt();
  } catch (error) {
    if (error instanceof SealedValueError) return error;
    throw error;
  }
  throw new Error('The sealed value opened');
}

function codeOf(attempt: () => unknown): SealedValueFault {
  return refusalOf(attempt).code;
}

describe('a sealed value', () => {
  it('VS-11 opens to the same text in the same context', () => {
    fc.assert(
      fc.property(anyContext, text, (where, plain) => {
        expect(open(key, where, seal(key, where, plain))).toBe(plain);
      }),
    );
  });

  it('VS-11 opens to the same bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => {
        const plain = Buffer.from(bytes);
        expect(openBytes(key, context, seal(key, context, plain))).toEqual(plain);
      }),
    );
  });

  it('VS-11 is version, nonce, ciphertext and tag', () => {
    const sealed = seal(key, context, 'Ash');
    expect(sealed[0]).toBe(1);
    expect(sealed).toHaveLength(1 + 12 + 3 + 16);
  });

  it.each(['la', 'table', 'column', 'row'] as const)('VS-10 VS-11 does not open at another %s', (part) => {
    const sealed = seal(key, context, 'Ash');
    const elsewhere = { ...context, [part]: `${context[part]}x` };
    expect(codeOf(() => open(key, elsewhere, sealed))).toBe('not-authentic');
  });

  it('VS-11 does not open in any other context, however its parts are divided', () => {
    fc.assert(
      fc.property(anyContext, anyContext, (one, other) => {
        fc.pre(JSON.stringify(one) !== JSON.stringify(other));
        expect(codeOf(() => open(key, other, seal(key, one, 'Ash')))).toBe('not-authentic');
      }),
    );
    const barred = { la: '999', table: 'a|b', column: 'c', row: '1' };
    const shifted = { la: '999', table: 'a', column: 'b|c', row: '1' };
    expect(codeOf(() => open(key, shifted, seal(key, barred, 'Ash')))).toBe('not-authentic');
  });

  it('VS-11 does not open under another key', () => {
    expect(codeOf(() => open(randomBytes(32), context, seal(key, context, 'Ash')))).toBe('not-authentic');
  });

  it('VS-11 does not open when any single bit is flipped', () => {
    const sealed = seal(key, context, 'Ash');
    for (let bit = 0; bit < sealed.length * 8; bit += 1) {
      const flipped = Buffer.from(sealed);
      const at = bit >> 3;
      flipped.writeUInt8(flipped.readUInt8(at) ^ (1 << (bit & 7)), at);
      expect(codeOf(() => open(key, context, flipped))).toBe(at === 0 ? 'unknown-version' : 'not-authentic');
    }
  });

  it('VS-11 does not open when it is cut or lengthened', () => {
    const sealed = seal(key, context, 'Ash');
    for (let length = 0; length < sealed.length; length += 1) {
      const code = codeOf(() => open(key, context, sealed.subarray(0, length)));
      expect(code).toBe(length < 29 ? 'too-short' : 'not-authentic');
    }
    expect(codeOf(() => open(key, context, Buffer.concat([sealed, Buffer.of(0)])))).toBe('not-authentic');
  });

  it('VS-11 never repeats a nonce in 10,000 values', () => {
    const nonces = new Set<string>();
    for (let made = 0; made < 10_000; made += 1) {
      nonces.add(seal(key, context, 'Ash').subarray(1, 13).toString('hex'));
    }
    expect(nonces.size).toBe(10_000);
  });

  it('SY-03 says nothing of value, key or place when it refuses', () => {
    const where = { la: '999', table: 'child', column: 'surname_sealed', row: 'row-of-ashdown' };
    const sealed = seal(key, where, 'Ashdown');
    const shown = [
      () => open(key, { ...where, la: '998' }, sealed),
      () => open(randomBytes(32), where, sealed),
      () => open(key, where, sealed.subarray(0, 20)),
      () => open(key, where, Buffer.concat([Buffer.of(9), sealed])),
    ].map((attempt) => {
      const refusal = refusalOf(attempt);
      return `${inspect(refusal, { showHidden: true })}${JSON.stringify(refusal)}${refusal.message}`;
    });
    for (const secret of ['Ashdown', 'row-of-ashdown', key.toString('hex'), sealed.toString('hex')]) {
      expect(shown.join()).not.toContain(secret);
    }
  });

  it('VS-11 is not made under a key of another length or a wiped one', () => {
    expect(() => seal(randomBytes(16), context, 'Ash')).toThrow(RangeError);
    expect(() => seal(Buffer.alloc(32), context, 'Ash')).toThrow(RangeError);
  });

  it('VS-11 is not made of text that would come back different', () => {
    expect(() => seal(key, context, 'A\ud800')).toThrow(RangeError);
  });
});
