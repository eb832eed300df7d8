import fc from 'fast-check';
import rfc4226 from '../../test-data/otp/rfc4226-hotp.json';
import rfc6238 from '../../test-data/otp/rfc6238-totp.json';
import { codeAt, matchingSteps, sameCode } from './hotp';

const source = { seed: Buffer.from(rfc4226.secretAscii, 'ascii'), digits: 6 } as const;
const sha1 = rfc6238.vectors.filter((vector) => vector.algorithm === 'SHA1');

describe('one-time codes', () => {
  it.each(rfc4226.vectors)('NC-10 RFC 4226 Appendix D: count $count is $hotp', ({ count, hotp }) => {
    expect(codeAt(source, count)).toBe(hotp);
  });

  it.each(sha1)('NC-10 RFC 6238 Appendix B: $utc is $totp', ({ counterHex, totp }) => {
    const step = Number.parseInt(counterHex, 16);

    expect(codeAt({ seed: Buffer.from(rfc6238.secretsAscii.SHA1, 'ascii'), digits: 8 }, step)).toBe(totp);
  });

  it.each([-1, 0.5, 2 ** 31, 2 ** 53])('has no code at step %s: there the library would wrap', (step) => {
    expect(() => codeAt(source, step)).toThrow(RangeError);
  });

  it('finds exactly the step a code was made at, and nothing in what is no code', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 20, maxLength: 20 }),
        fc.integer({ min: 0, max: 2 ** 31 - 30 }),
        (seed, step) => {
          const tag = { seed: Buffer.from(seed), digits: 8 } as const;
          const steps = Array.from({ length: 20 }, (_, place) => step + place);

          expect(matchingSteps(tag, codeAt(tag, step), steps)).toContain(step);
        },
      ),
      { numRuns: 50 },
    );
    for (const typed of ['', '75522', '75522x', '755224 ', '0x755224', '755224\n']) {
      expect(matchingSteps(source, typed, [0, 1, 2])).toEqual([]);
    }
  });

  it('compares codes of different length without an error', () => {
    expect(sameCode('755224', '00755224')).toBe(false);
  });
});
