import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkUpn, upnCheckLetter } from './upn';

interface Vector {
  upn: string;
  valid: boolean;
  temporary?: boolean;
  reason?: string;
  normalised?: string;
}

const { vectors } = JSON.parse(readFileSync(join(__dirname, '../data/upn-vectors.json'), 'utf8')) as {
  vectors: Vector[];
};
const digits = (length: number) => fc.stringMatching(new RegExp(`^\\d{${length}}$`));

describe('a unique pupil number', () => {
  it.each(vectors.filter((vector) => vector.valid))('is accepted: $upn', ({ upn, temporary }) => {
    expect(checkUpn(upn)).toEqual({ ok: true, upn, temporary });
  });

  it.each(vectors.filter((vector) => !vector.valid && vector.normalised === undefined))(
    'is refused: "$upn" ($reason)',
    ({ upn }) => {
      expect(checkUpn(upn).ok).toBe(false);
    },
  );

  it.each(vectors.filter((vector) => vector.normalised !== undefined))(
    'is accepted once trimmed and in capitals: "$upn"',
    ({ upn, normalised }) => {
      expect(checkUpn(upn)).toEqual({ ok: true, upn: normalised, temporary: false });
    },
  );

  it('names the fault: length, characters, or the check letter and what it should be', () => {
    expect(checkUpn('A01937632542')).toEqual({ ok: false, fault: 'length' });
    expect(checkUpn('O013219285333')).toEqual({ ok: false, fault: 'characters' });
    expect(checkUpn('N20110001804S')).toEqual({ ok: false, fault: 'characters' });
    expect(checkUpn('A801200005001')).toEqual({ ok: false, fault: 'check-letter', expected: 'B' });
  });

  it('gives no check letter for anything but the last twelve characters', () => {
    expect(() => upnCheckLetter('B801200005001')).toThrow(RangeError);
  });

  it('finds every single wrong digit', () => {
    fc.assert(
      fc.property(digits(12), fc.nat(11), fc.integer({ min: 1, max: 9 }), (last12, at, change) => {
        const wrong = (Number(last12.charAt(at)) + change) % 10;
        const mistyped = `${last12.slice(0, at)}${wrong}${last12.slice(at + 1)}`;
        expect(checkUpn(upnCheckLetter(last12) + last12).ok).toBe(true);
        expect(checkUpn(upnCheckLetter(last12) + mistyped).ok).toBe(false);
      }),
    );
  });
});
