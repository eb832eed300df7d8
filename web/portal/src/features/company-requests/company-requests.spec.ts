import type { CompanyPerson, CompanySchool } from '../../shared/company/company.queries';
import { answerInWords, requestWords } from './company-requests.words';
import { resultInWords } from '../../shared/company/request-results';
import { mySchools, peopleChoices, requestSchema, schoolOptions } from './request-choices';

const gareth = '0195f1d2-7c1e-7000-8000-0000000000a1';
const connie = '0195f1d2-7c1e-7000-8000-0000000000a2';

const person = (account: string, name: string, over: Partial<CompanyPerson> = {}): CompanyPerson => ({
  account,
  userId: 'g.pellow',
  name,
  role: 'company-employee',
  state: 'active',
  invitedAt: '2025-09-01T08:00:00.000Z',
  ...over,
});

const school = (
  over: Partial<CompanySchool> = {},
  state: CompanySchool['release']['state'] = 'live',
): CompanySchool => ({
  release: {
    release: '0195f1d2-7c1e-7000-8000-0000000000e1',
    urn: '999014',
    schoolName: 'Thornbeck High School',
    company: { id: 'company-fernhill', name: 'Fernhill IT Services' },
    manager: { account: '0195f1d2-7c1e-7000-8000-0000000000a9', name: 'Rosalind Keane' },
    signedBy: 'Alan Prideaux',
    since: '2025-09-01T08:00:00.000Z',
    state,
    taken: 0,
  },
  yours: true,
  places: [
    { place: 1, taken: 'other' },
    { place: 2, taken: 'free' },
  ],
  ...over,
});

const result = { account: gareth, name: 'Gareth Pellow' };

describe('asking for contacts', () => {
  it('NC-05 NC-13 offers only schools of a live release that names the manager', () => {
    expect(mySchools([school(), school({ yours: false }), school({}, 'head-changed')])).toHaveLength(1);
    expect(schoolOptions([school()])).toEqual([{ value: '999014', words: 'Thornbeck High School, 1 place free' }]);
  });

  it('NC-08 says of each what is missing, and leaves out who has left', () => {
    const people = [
      person(gareth, 'Gareth Pellow'),
      person(connie, 'Connie Farraday', { state: 'enrolling' }),
      person('0195f1d2-7c1e-7000-8000-0000000000a3', 'Lee Marsh', { state: 'ended' }),
    ];
    const choices = peopleChoices(people, [school()]);
    expect(choices.map(({ words }) => words)).toEqual(['Gareth Pellow', 'Connie Farraday']);
    expect(choices[1]?.hint).toBe('Needs a tag. The place is held for 30 days.');
  });

  it('NC-08 calls nobody a contact of a school where a place is only held', () => {
    const holding: CompanySchool['places'][number]['appointment'] = {
      appointment: '0195f1d2-7c1e-7000-8000-0000000000f1',
      place: 1,
      account: connie,
      name: 'Connie Farraday',
      company: { id: 'company-fernhill', name: 'Fernhill IT Services' },
      state: 'needs-tag',
      why: 'Looks after the network.',
      askedAt: '2025-09-01T08:00:00.000Z',
    };
    const places: CompanySchool['places'] = [{ place: 1, taken: 'own', appointment: holding }];
    const [connies] = peopleChoices([person(connie, 'Connie Farraday', { state: 'enrolling' })], [school({ places })]);
    expect(connies?.hint).toMatch(/A place is held at Thornbeck High School[.]$/);
    expect(connies?.hint).not.toContain('Contact of');
  });

  it('NC-14 does not go on without the terms, nor without a person', () => {
    const asked = { urn: '999014', people: [gareth], reason: 'Looks after the servers.', terms: ['accepted'] };
    expect(requestSchema.safeParse(asked).success).toBe(true);
    const without = requestSchema.safeParse({ ...asked, people: [], terms: [] });
    expect(without.error?.issues.map(({ message }) => message)).toEqual([
      'Choose at least one person.',
      'Accept the terms to go on.',
    ]);
    expect(requestWords.terms[0]).toMatch(/^You alone are responsible/);
  });

  it('NC-04 says what became of each person', () => {
    expect(resultInWords({ ...result, outcome: 'live', place: 3 })).toMatch(/^Place 3[.] Can act for the school/);
    expect(resultInWords({ ...result, outcome: 'needs-tag', place: 9 })).toContain('held for 30 days');
    expect(resultInWords({ ...result, outcome: 'refused', why: 'no-place' })).toBe(
      'All 15 places are taken. One must be ended before you can ask again.',
    );
  });

  it('NC-07 answers how many found a place', () => {
    const live = { ...result, outcome: 'live' as const };
    const refused = { ...result, outcome: 'refused' as const, why: 'no-place' as const };
    expect(answerInWords([live], 'Thornbeck High School')).toBe(
      'Gareth Pellow has got a place at Thornbeck High School',
    );
    expect(answerInWords([live, refused], 'Thornbeck High School')).toBe(
      '1 of 2 has got a place at Thornbeck High School, 1 was refused',
    );
    expect(answerInWords([refused], 'Thornbeck High School')).toMatch(/^Nobody .*, 1 was refused$/);
  });
});
