import { may, nominatePerson } from '@tutela/contracts';
import type { NominatedPerson } from '../set-up/set-up.queries';
import { inOrder } from './people-order';
import { answerInWords, roleChoices, withdrawWords } from './people.words';

const person = (name: string, state: NominatedPerson['state']): NominatedPerson => ({
  account: '0195f1d2-7c1e-7000-8000-0000000000a1',
  userId: 'k.osei',
  name,
  role: 'vs-officer',
  state,
  nominatedAt: '2026-09-01T08:00:00Z',
});

describe('people', () => {
  it('VS-12 shows who acts first, then the invited, then the withdrawn', () => {
    const people = [
      person('Zoe', 'active'),
      person('Bea', 'withdrawn'),
      person('Cyn', 'invited'),
      person('Ann', 'active'),
    ];
    expect(inOrder(people).map(({ name }) => name)).toEqual(['Ann', 'Zoe', 'Cyn', 'Bea']);
  });

  it('answers in a sentence', () => {
    expect(answerInWords(4, 1)).toBe('4 people act for your authority, and 1 is invited');
    expect(answerInWords(1, 0)).toBe('1 person acts for your authority');
  });

  it('VS-12 explains every role that can be nominated, as the permissions have it', () => {
    expect(roleChoices.map(({ value }) => value).toSorted()).toEqual(
      [...nominatePerson.in.shape.role.options].toSorted(),
    );
    const hintOf = (role: string) => roleChoices.find(({ value }) => value === role)?.hint ?? '';
    expect(may('vs-reader', 'marks:amend')).toBe(false);
    expect(hintOf('vs-reader')).toContain('Changes nothing');
    expect(may('vs-officer', 'collection:begin')).toBe(true);
    expect(hintOf('vs-officer')).toContain('begins and pauses collection');
    expect(may('vs-officer', 'people:nominate')).toBe(false);
    expect(hintOf('virtual-head')).toContain('Nominates and withdraws people');
  });

  it('VS-12 says that whoever is withdrawn is out at once', () => {
    expect(withdrawWords.follows('Kezia Osei')).toMatch(/^Kezia Osei is signed out everywhere at once/);
  });
});
