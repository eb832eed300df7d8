import fc from 'fast-check';
import {
  automaticArrives,
  automaticOrder,
  personBrings,
  toDecide,
  type Automatic,
  type Mark,
  type Version,
} from './mark.rules';

const at = new Date('2026-11-16T09:00:00Z');

function automatic(order: number, code: string): Automatic {
  return { code, order, source: 'extractor', broughtBy: 'install', broughtAt: at };
}

function byPerson(code: string): Version {
  return { code, source: 'portal', broughtBy: 'k.osei', broughtAt: at };
}

function after(marks: readonly Automatic[], start?: Mark): Mark | undefined {
  return marks.reduce<Mark | undefined>((mark, arriving) => automaticArrives(mark, arriving).mark, start);
}

/** What a reader sees of a mark. */
function seen(mark: Mark | undefined) {
  return mark && { stands: mark.stands.code, other: toDecide(mark) ? mark.automatic?.code : undefined };
}

const arrivals = fc
  .uniqueArray(fc.record({ order: fc.integer({ min: 1, max: 40 }), code: fc.constantFrom('/', 'N', 'I', 'L') }), {
    selector: (one) => one.order,
    maxLength: 8,
  })
  .map((all) => all.map(({ order, code }) => automatic(order, code)));

describe('a mark with several versions', () => {
  it('VS-27 the newest automatic mark stands, in every order of arrival', () => {
    fc.assert(
      fc.property(arrivals, fc.infiniteStream(fc.nat()), (marks, dice) => {
        const shuffled = [...marks].sort(() => ((dice.next().value ?? 0) % 2 === 0 ? 1 : -1));
        expect(seen(after(shuffled))).toEqual(seen(after(marks)));
      }),
    );
  });

  it("VS-27 a person's mark stands and the newest that differs is shown beside it, in every order of arrival", () => {
    fc.assert(
      fc.property(arrivals, arrivals, fc.infiniteStream(fc.nat()), (before, later, dice) => {
        const corrected = personBrings(after(before), byPerson('M')).mark;
        const shuffled = [...later].sort(() => ((dice.next().value ?? 0) % 2 === 0 ? 1 : -1));
        const end = after(later, corrected);
        expect(end?.stands.code).toBe('M');
        expect(seen(after(shuffled, corrected))).toEqual(seen(end));
      }),
    );
  });

  it('VS-27 an equal automatic mark closes the difference', () => {
    const open = after([automatic(2, 'N')], personBrings(undefined, byPerson('I')).mark);
    const closed = after([automatic(3, 'I')], open);

    expect(seen(open)).toEqual({ stands: 'I', other: 'N' });
    expect(seen(closed)).toEqual({ stands: 'I', other: undefined });
  });

  it('VS-27 what was decided is not asked again when the same code is read again', () => {
    const corrected = personBrings(after([automatic(1, 'N')]), byPerson('I')).mark;

    expect(seen(after([automatic(2, 'N')], corrected))).toEqual({ stands: 'I', other: undefined });
    expect(seen(after([automatic(2, 'N'), automatic(3, 'L')], corrected))).toEqual({ stands: 'I', other: 'L' });
  });

  it('VS-27 a new install comes after every batch of the one before it', () => {
    expect(automaticOrder(2, 1)).toBeGreaterThan(automaticOrder(1, 4_000_000_000));
  });

  it('VS-27 what is replaced is named, an older one replaces nothing', () => {
    const first = after([automatic(5, 'N')]);

    expect(automaticArrives(first, automatic(6, 'I'))).toMatchObject({ changed: true, replaced: { code: 'N' } });
    expect(automaticArrives(first, automatic(4, 'I'))).toMatchObject({ changed: false });
  });
});
