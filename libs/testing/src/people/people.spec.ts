import { checkUpn } from '@tutela/education';
import fc from 'fast-check';
import { adultMaker, birthDateIn, byWeight, pupilMaker, randomFrom, upnIssuer, type Pupil } from '.';

function makePupils(seed: string, count: number): Pupil[] {
  const make = pupilMaker({ seed, schoolYear: 2025, establishment: '4001', upns: upnIssuer() });
  return Array.from({ length: count }, (_, index) => make(index % 14));
}

describe('made-up people', () => {
  it('makes the same pupils and adults from the same seed, and others from another', () => {
    expect(makePupils('a', 50)).toEqual(makePupils('a', 50));
    expect(makePupils('a', 50)).not.toEqual(makePupils('b', 50));
    expect(adultMaker('a')()).toEqual(adultMaker('a')());
  });

  it('gives every pupil a valid UPN of LA 999, each once', () => {
    const upns = makePupils('upns', 2000).map(({ upn }) => upn);
    expect(upns.filter((upn) => !checkUpn(upn).ok || upn.slice(1, 4) !== '999')).toEqual([]);
    expect(new Set(upns).size).toBe(upns.length);
  });

  it('issues temporary UPNs that are valid and end in a letter, and never one that is taken', () => {
    const first = upnIssuer().temporary('4001', 2025);
    expect(checkUpn(first)).toEqual({ ok: true, upn: first, temporary: true });
    expect(upnIssuer([first]).temporary('4001', 2025)).not.toBe(first);
  });

  it('says so when the serials of a year are used up', () => {
    const upns = upnIssuer();
    for (let serial = 1; serial <= 999; serial += 1) upns.permanent('4001', 2025);
    expect(() => upns.permanent('4001', 2025)).toThrow('no UPN left');
  });

  it('puts each birth date into the school year of its year group, which turns on 1 September', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 13 }), fc.string(), (yearGroup, seed) => {
        const birthDate = birthDateIn(randomFrom(seed), 2019, yearGroup);
        expect(birthDate >= `${2019 - yearGroup - 5}-09-01` && birthDate <= `${2019 - yearGroup - 4}-08-31`).toBe(true);
      }),
    );
  });

  it('mixes names as an English school does: diacritics, hyphens, apostrophes, short forms', () => {
    const pupils = makePupils('names', 1500);
    const names = pupils.map((one) => `${one.legalForename} ${one.legalSurname}`);
    for (const pattern of [/[À-ž]/u, /-/, /'/]) expect(names.some((name) => pattern.test(name))).toBe(true);
    expect(pupils.some((one) => one.legalForename !== one.preferredForename)).toBe(true);
    expect(new Set(names).size).toBeGreaterThan(1400);
  });

  it('chooses by weight and refuses an empty list', () => {
    const choose = byWeight([['rare', 1], ['usual', 3]]); // prettier-ignore
    expect([0, 0.24, 0.26, 0.99].map(choose)).toEqual(['rare', 'rare', 'usual', 'usual']);
    expect(() => byWeight([])).toThrow('empty');
    expect(() => randomFrom('x').pick([])).toThrow('empty');
  });
});
