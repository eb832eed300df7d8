import fc from 'fast-check';
import { decideContacts, heldUntil, type Candidate } from './appointment.rules';

const today = '2026-11-16';
const company = 'company-fernhill';

function employee(account: string, changes: Partial<Candidate> = {}): Candidate {
  return { account, organisation: company, state: 'active', hasTag: true, lastDay: null, ...changes };
}

const accounts = fc.uniqueArray(
  fc.integer({ min: 0, max: 40 }).map((number) => `p${number}`),
  { maxLength: 15 },
);
const sitting = fc.uniqueArray(fc.integer({ min: 1, max: 15 }), { maxLength: 15 });

describe('the rules for contacts', () => {
  it('NC-07 never fill a place twice or a sixteenth, and leave none empty while somebody is refused for want of one', () => {
    fc.assert(
      fc.property(accounts, sitting, (asked, taken) => {
        const holders = taken.map((place) => ({ account: `sits on ${place}`, place }));
        const people = asked.map((account) => employee(account));
        const decisions = decideContacts({ accounts: asked, company, people, holders, today });
        const granted = decisions.flatMap((one) => (one.outcome === 'refused' ? [] : [one.place]));
        const all = [...taken, ...granted];

        expect(new Set(all).size).toBe(all.length);
        expect(all.every((place) => place >= 1 && place <= 15)).toBe(true);
        expect(granted).toHaveLength(Math.min(asked.length, 15 - taken.length));
      }),
    );
  });

  it('NC-07 take the lowest place that is free', () => {
    const holders = [1, 2, 4].map((place) => ({ account: `sits on ${place}`, place }));

    const decisions = decideContacts({
      accounts: ['a', 'b'],
      company,
      people: [employee('a'), employee('b')],
      holders,
      today,
    });

    expect(decisions).toMatchObject([{ place: 3 }, { place: 5 }]);
  });

  it.each([
    ['live', {}],
    ['needs-tag', { hasTag: false, state: 'enrolling' }],
    ['needs-tag', { hasTag: false, state: 'invited' }],
    ['needs-tag', { state: 'enrolling' }],
    ['live', { lastDay: today }],
    ['not-active', { lastDay: '2026-11-15' }],
    ['not-active', { state: 'ended' }],
    ['not-of-your-company', { organisation: 'company-castlegate' }],
  ] as const)('NC-05 NC-08 decide %s of %j', (expected, changes) => {
    const [decision] = decideContacts({
      accounts: ['a'],
      company,
      people: [employee('a', changes)],
      holders: [],
      today,
    });

    expect(decision?.outcome === 'refused' ? decision.why : decision?.outcome).toBe(expected);
  });

  it('NC-06 refuse who is there already, and count a person asked for twice once', () => {
    const holders = [{ account: 'a', place: 1 }];
    const people = [employee('a'), employee('b')];

    const decisions = decideContacts({ accounts: ['a', 'b', 'b'], company, people, holders, today });

    expect(decisions).toMatchObject([{ why: 'already-there' }, { place: 2 }]);
  });

  it('NC-08 hold a place for thirty days', () => {
    expect(heldUntil(today)).toBe('2026-12-16');
  });
});
