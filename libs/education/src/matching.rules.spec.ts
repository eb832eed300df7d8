import fc from 'fast-check';
import { matchRoll } from './matching.rules';
import type { ListEntryHashes, MatchOutcome, PupilHashes } from './matching.rules';

const entry = (over: Partial<ListEntryHashes> = {}): ListEntryHashes => ({
  entry: 'e1',
  upns: ['u1'],
  birthDate: 'b1',
  surnames: ['s1'],
  forenames: ['f1'],
  ...over,
});
const pupil = (over: Partial<PupilHashes> = {}): PupilHashes => ({
  pupil: 'p1',
  upns: ['u1'],
  birthDate: 'b1',
  surnames: ['s1'],
  forenames: ['f1'],
  ...over,
});

describe('VS-05 matching the list with the roll', () => {
  it('VS-05 settles when UPN, birth date and name agree', () => {
    expect(matchRoll([entry()], [pupil()])).toEqual([{ entry: 'e1', outcome: 'matched', pupil: 'p1' }]);
  });

  it('VS-05 settles by a former UPN and by legal or preferred names on either side', () => {
    const list = [entry({ upns: ['u9', 'u1'], surnames: ['s9', 's1'] })];
    const roll = [pupil({ upns: ['u1', 'u8'], surnames: ['s1', 's8'], forenames: ['f8', 'f1'] })];
    expect(matchRoll(list, roll)).toEqual([{ entry: 'e1', outcome: 'matched', pupil: 'p1' }]);
  });

  it.each([
    ['name', { forenames: ['f2'] }, ['upn', 'birth-date']],
    ['surname', { surnames: ['s2'] }, ['upn', 'birth-date']],
    ['birth date', { birthDate: undefined }, ['upn', 'name']],
    ['UPN', { upns: ['u2'] }, ['birth-date', 'name']],
    ['UPN of the school', { upns: [] }, ['birth-date', 'name']],
  ])('VS-05 doubts when the %s does not agree, and says which fields did', (_, over, agreed) => {
    expect(matchRoll([entry()], [pupil(over)])).toEqual([{ entry: 'e1', outcome: 'doubtful', agreed }]);
  });

  it('VS-05 doubts an entry without UPN, though birth date and name agree', () => {
    const agreed = ['birth-date', 'name'];
    expect(matchRoll([entry({ upns: [] })], [pupil()])).toEqual([{ entry: 'e1', outcome: 'doubtful', agreed }]);
  });

  it.each([
    ['only the UPN', { birthDate: 'b2', forenames: ['f2'] }],
    ['only the birth date', { upns: ['u2'], surnames: ['s2'] }],
    ['only the name', { upns: ['u2'], birthDate: 'b2' }],
    ['nothing', { upns: ['u2'], birthDate: 'b2', surnames: ['s2'] }],
  ])('VS-05 says not here when %s agrees', (_, over) => {
    expect(matchRoll([entry()], [pupil(over)])).toEqual([{ entry: 'e1', outcome: 'not-here' }]);
  });

  it('VS-05 never lets a missing value agree with a missing value', () => {
    const nothing = { upns: [''], birthDate: '', surnames: [''], forenames: [''] };
    expect(matchRoll([entry(nothing)], [pupil(nothing)])).toEqual([{ entry: 'e1', outcome: 'not-here' }]);
  });

  it('VS-05 doubts two pupils for one entry', () => {
    const agreed = ['upn', 'birth-date', 'name'];
    const roll = [pupil(), pupil({ pupil: 'p2' })];
    expect(matchRoll([entry()], roll)).toEqual([{ entry: 'e1', outcome: 'doubtful', agreed }]);
  });

  it('VS-05 doubts one pupil for two entries, both of them', () => {
    const agreed = ['upn', 'birth-date', 'name'];
    expect(matchRoll([entry(), entry({ entry: 'e2' })], [pupil()])).toEqual([
      { entry: 'e1', outcome: 'doubtful', agreed },
      { entry: 'e2', outcome: 'doubtful', agreed },
    ]);
  });

  it('VS-05 takes a pupil whom the school lists twice for one pupil', () => {
    expect(matchRoll([entry()], [pupil(), pupil()])).toEqual([{ entry: 'e1', outcome: 'matched', pupil: 'p1' }]);
  });

  it('VS-05 tells the strongest agreement of several doubtful pupils', () => {
    const roll = [pupil({ pupil: 'p2', upns: [] }), pupil({ pupil: 'p3', forenames: ['f2'] })];
    expect(matchRoll([entry()], roll)).toEqual([{ entry: 'e1', outcome: 'doubtful', agreed: ['upn', 'birth-date'] }]);
  });
});

describe('VS-05 whatever the list and the roll', () => {
  const few = (letter: string) => fc.constantFrom(`${letter}1`, `${letter}2`, `${letter}3`);
  const some = (letter: string) => fc.uniqueArray(few(letter), { maxLength: 2 });
  const hashes = { upns: some('u'), birthDate: few('b'), surnames: some('s'), forenames: some('f') };
  const numbered = <T extends object, K extends string>(values: T[], key: K, letter: string) =>
    values.map((value, index) => ({ ...value, [key]: `${letter}${index}` }) as T & Record<K, string>);
  const entries = fc.array(fc.record(hashes), { maxLength: 6 }).map((list) => numbered(list, 'entry', 'e'));
  const pupils = fc
    .array(fc.record({ ...hashes, birthDate: fc.option(few('b'), { nil: undefined }) }), { maxLength: 8 })
    .map((list) => numbered(list, 'pupil', 'p'));
  const byEntry = (outcomes: MatchOutcome[]) => outcomes.toSorted((a, b) => a.entry.localeCompare(b.entry));
  const shuffled = <T>(list: T[]) => fc.shuffledSubarray(list, { minLength: list.length });

  it('VS-05 the order of list and roll never changes the result', () => {
    const both = fc
      .tuple(entries, pupils)
      .chain(([list, roll]) => fc.tuple(fc.constant(list), fc.constant(roll), shuffled(list), shuffled(roll)));
    fc.assert(
      fc.property(both, ([list, roll, otherList, otherRoll]) => {
        expect(byEntry(matchRoll(otherList, otherRoll))).toEqual(byEntry(matchRoll(list, roll)));
      }),
    );
  });

  it('VS-05 no pupil is matched twice, and every match agrees in all three', () => {
    fc.assert(
      fc.property(entries, pupils, (list, roll) => {
        const matched = matchRoll(list, roll).flatMap((result) => (result.outcome === 'matched' ? [result] : []));
        expect(new Set(matched.map((match) => match.pupil)).size).toBe(matched.length);
        for (const match of matched) {
          const ours = list.find((one) => one.entry === match.entry);
          const theirs = roll.find((one) => one.pupil === match.pupil);
          expect(ours?.birthDate).toBe(theirs?.birthDate);
          expect(ours?.upns.some((upn) => theirs?.upns.includes(upn))).toBe(true);
          expect(ours?.forenames.some((name) => theirs?.forenames.includes(name))).toBe(true);
          expect(ours?.surnames.some((name) => theirs?.surnames.includes(name))).toBe(true);
        }
      }),
    );
  });

  it('VS-05 the index finds what comparing everyone with everyone would find', () => {
    fc.assert(
      fc.property(entries, pupils, (list, roll) => {
        for (const [index, result] of matchRoll(list, roll).entries()) {
          const alone = list.slice(index, index + 1);
          const anyDoubtOrMatch = roll.some((one) => matchRoll(alone, [one])[0]?.outcome !== 'not-here');
          expect(result.outcome !== 'not-here').toBe(anyDoubtOrMatch);
        }
      }),
    );
  });

  it('VS-05 twins never swap, whichever fields the school got wrong', () => {
    const twin = (n: number) => ({ upns: [`u${n}`], birthDate: 'b', surnames: ['s'], forenames: [`f${n}`] });
    const roll = fc.tuple(few('u'), few('u'), few('f'), few('f')).map(([upn1, upn2, forename1, forename2]) => [
      { ...twin(1), pupil: 'p1', upns: [upn1], forenames: [forename1] },
      { ...twin(2), pupil: 'p2', upns: [upn2], forenames: [forename2] },
    ]);
    const list = [
      { ...twin(1), entry: 'e1' },
      { ...twin(2), entry: 'e2' },
    ];
    fc.assert(
      fc.property(roll, (pair) => {
        for (const result of matchRoll(list, pair)) {
          if (result.outcome !== 'matched') continue;
          const ours = list.find((one) => one.entry === result.entry);
          const theirs = pair.find((one) => one.pupil === result.pupil);
          expect([theirs?.upns, theirs?.forenames]).toEqual([ours?.upns, ours?.forenames]);
        }
      }),
    );
  });

  it('VS-05 matches twins each with themselves when all is right', () => {
    const twin = (n: number) => ({ upns: [`u${n}`], birthDate: 'b', surnames: ['s'], forenames: [`f${n}`] });
    const roll = [2, 1].map((n) => ({ ...twin(n), pupil: `p${n}` }));
    expect(
      matchRoll(
        [1, 2].map((n) => ({ ...twin(n), entry: `e${n}` })),
        roll,
      ),
    ).toEqual([
      { entry: 'e1', outcome: 'matched', pupil: 'p1' },
      { entry: 'e2', outcome: 'matched', pupil: 'p2' },
    ]);
  });

  it('VS-05 looks at no more pupils than share a UPN or a birth date', () => {
    let looks = 0;
    const roll = Array.from({ length: 2000 }, (_, n) => ({
      ...pupil({ pupil: `p${n}`, upns: [`u${n}`], birthDate: `b${n % 1500}`, forenames: [`f${n}`] }),
      get surnames() {
        looks += 1;
        return ['s1'];
      },
    }));
    const list = Array.from({ length: 50 }, (_, n) =>
      entry({ entry: `e${n}`, upns: [`u${n}`], birthDate: `b${n}`, forenames: [`f${n}`] }),
    );
    expect(matchRoll(list, roll).filter(({ outcome }) => outcome === 'matched')).toHaveLength(50);
    expect(looks).toBeLessThanOrEqual(100);
  });
});
