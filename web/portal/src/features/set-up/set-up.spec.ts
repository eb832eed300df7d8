import type { Collection, LaSchool } from '../../shared/collection/collection.queries';
import { stateOf, statesOf } from '../../shared/set-up/school-state';
import { matchWords } from '../../shared/set-up/state.words';
import type { NominatedPerson, SetUp } from './set-up.queries';
import { nextOf, stepsOf } from './steps';

const readAt = Date.parse('2026-11-22T12:00:00Z');
const hoursAgo = (hours: number): string => new Date(readAt - hours * 3_600_000).toISOString();

const install: NonNullable<LaSchool['install']> = {
  id: '0195f1d2-7c1e-7000-8000-000000000001',
  state: 'agreed',
  lastSeenAt: hoursAgo(8),
};
const match = { matched: 9, doubtful: 0, notHere: 0, at: hoursAgo(8) };
const school = (over: Partial<LaSchool> = {}): LaSchool => ({
  urn: '999001',
  name: 'Thornbeck High School',
  children: 9,
  collection: 'collecting',
  install,
  match,
  ...over,
});
const collection = (schools: LaSchool[], state: Collection['state'] = 'collecting'): Collection => ({
  state,
  schools,
  readAt,
});
const kindOf = (over: Partial<LaSchool>, state: Collection['state'] = 'collecting') =>
  stateOf(school(over), { state, readAt }).kind;

describe('the state of a school', () => {
  it('VS-16 collects only where authority and school have begun', () => {
    expect(kindOf({})).toBe('collecting');
    expect(kindOf({}, 'not-begun')).toBe('not-begun');
    expect(kindOf({ collection: 'not-begun' })).toBe('not-begun');
    expect(kindOf({}, 'paused')).toBe('paused-for-all');
    expect(kindOf({ collection: 'paused' })).toBe('paused');
  });

  it('VS-24 waits for the agreement of the school, and shows that a school has paused', () => {
    expect(kindOf({ install: undefined })).toBe('being-set-up');
    expect(kindOf({ install: { ...install, state: 'enrolled' } })).toBe('being-set-up');
    expect(kindOf({ install: { ...install, state: 'paused' } })).toBe('paused-by-school');
    expect(stateOf(school({ install: { ...install, state: 'enrolled' } }), { state: 'collecting', readAt }).why).toBe(
      'Nobody at the school has agreed yet.',
    );
  });

  it('puts a quarantine before all else, and is late after three days without a word', () => {
    expect(kindOf({ install: { ...install, state: 'quarantined' }, collection: 'paused' })).toBe('quarantine');
    const late = stateOf(school({ install: { ...install, lastSeenAt: hoursAgo(100) } }), {
      state: 'collecting',
      readAt,
    });
    expect([late.kind, late.words, late.why]).toEqual(['late', 'Extractor is late', 'Not heard for 4 days.']);
    expect(kindOf({ install: { ...install, lastSeenAt: hoursAgo(71) } })).toBe('collecting');
  });

  it('sorts schools by name', () => {
    const schools = [school({ name: 'Stonegate' }), school({ name: 'Ashdene' })];
    expect(statesOf(collection(schools)).map((one) => one.school.name)).toEqual(['Ashdene', 'Stonegate']);
  });

  it('VS-05 says how many are matched, and of the others why not', () => {
    expect(matchWords(school())).toEqual({ answer: '9 of 9 matched', rest: undefined });
    expect(matchWords(school({ match: { ...match, doubtful: 2, notHere: 1 } }))).toEqual({
      answer: '9 of 12 matched',
      rest: '2 doubtful, 1 not at this school',
    });
    expect(matchWords(school({ match: undefined })).answer).toBe('Not matched yet');
  });
});

const person = (state: NominatedPerson['state']): NominatedPerson => ({
  account: '0195f1d2-7c1e-7000-8000-0000000000a1',
  userId: 'k.osei',
  name: 'Kezia Osei',
  role: 'vs-officer',
  state,
  nominatedAt: hoursAgo(100),
});
const whole: SetUp = {
  children: 9,
  collection: collection([school()]),
  people: [person('active'), person('invited')],
};
const nextName = (setUp: SetUp) => nextOf(stepsOf(setUp))?.name;

describe('the steps of setting up', () => {
  it('VS-15 VS-16 begin with the list, then collection, then schools, then doubts', () => {
    expect(nextName({ children: 0, collection: collection([], 'not-begun') })).toBe('list');
    expect(nextName({ ...whole, collection: collection([school()], 'not-begun') })).toBe('collection');
    expect(nextName({ ...whole, collection: collection([school({ install: undefined, match: undefined })]) })).toBe(
      'schools',
    );
    expect(nextName({ ...whole, collection: collection([school({ match: { ...match, doubtful: 1 } })]) })).toBe(
      'matching',
    );
    expect(nextName(whole)).toBeUndefined();
  });

  it('VS-12 name the people only to those who nominate', () => {
    expect(stepsOf({ ...whole, people: undefined }).map(({ name }) => name)).not.toContain('people');
    expect(nextName({ ...whole, people: [person('active'), person('withdrawn')] })).toBe('people');
  });

  it('say in a sentence how each stands', () => {
    expect(stepsOf(whole).map(({ words }) => words)).toEqual([
      '9 children are on your list.',
      'Collection has begun at the one school.',
      'The one school has an extractor and somebody who agreed to it.',
      'No child is in doubt at 1 school.',
      '2 people are nominated. 1 invitation waits.',
    ]);
    const two = collection([school(), school({ urn: '999002', collection: 'not-begun', install: undefined })]);
    expect(stepsOf({ ...whole, collection: two }).map(({ words }) => words)).toEqual(
      expect.arrayContaining([
        'Collection has begun at 1 of 2 schools.',
        '1 of 2 schools have an extractor and somebody who agreed to it.',
      ]),
    );
  });
});
