import type { Appointment, CompanySchool } from '../../shared/company/company.queries';
import { stateOfRelease } from '../../shared/company/company-state';
import { answerInWords, companySchoolWords, endWords, placesInWords } from './company-schools.words';
import { countPlaces, placeShown } from './places-shown';

const appointment: Appointment = {
  appointment: '0195f1d2-7c1e-7000-8000-0000000000f1',
  place: 3,
  account: '0195f1d2-7c1e-7000-8000-0000000000a1',
  name: 'Gareth Pellow',
  company: { id: 'company-fernhill', name: 'Fernhill IT Services' },
  state: 'live',
  why: 'Looks after the school’s servers.',
  askedAt: '2025-09-01T08:00:00.000Z',
  liveSince: '2025-09-04T08:00:00.000Z',
};
const places: CompanySchool['places'] = [
  { place: 1, taken: 'own', appointment },
  { place: 2, taken: 'other' },
  { place: 3, taken: 'free' },
];

describe('the schools of a company', () => {
  it('NC-07 names its own people, and others only as taken by another company', () => {
    const [own, other, free] = places.map(placeShown);
    expect(own).toMatchObject({ look: 'live', name: 'Gareth Pellow', since: 'Live since 4 September 2025' });
    expect(other).toEqual({ place: 2, look: 'other', name: 'Taken by another company' });
    expect(free).toEqual({ place: 3, look: 'free', name: 'Free' });
    expect(countPlaces(places)).toEqual({ own: 1, others: 1 });
  });

  it('NC-08 shows until when a place is held for somebody without a tag', () => {
    const waits = placeShown({
      place: 9,
      taken: 'own',
      appointment: { ...appointment, state: 'needs-tag', heldUntil: '2027-07-02', liveSince: undefined },
    });
    expect(waits).toMatchObject({ look: 'waits', since: 'Held until 2 July 2027', badge: { words: 'Needs a tag' } });
  });

  it('NC-11 shows a planned last day at the place', () => {
    const leaves = placeShown({ place: 4, taken: 'own', appointment: { ...appointment, lastDay: '2027-06-18' } });
    expect(leaves).toMatchObject({ since: 'Last day 18 June 2027', badge: { tone: 'warn', words: 'Leaving' } });
  });

  it('answers in a sentence', () => {
    expect(answerInWords(1)).toBe('Your company serves 1 school');
    expect(answerInWords(0)).toBe('No school has released anybody of your company');
    expect(placesInWords(3, 0)).toBe('3 of 15 places are yours');
    expect(placesInWords(1, 13)).toBe('1 of 15 places is yours, and 1 is free');
    expect(placesInWords(7, 8)).toBe('7 of 15 places are yours, and none are free');
  });

  it('NC-05 says that the manager has left, and what the school has to do', () => {
    expect(companySchoolWords.managerLeft('Rosalind Keane')).toBe(
      'Nobody can ask for a contact here: Rosalind Keane has left.',
    );
    expect(companySchoolWords.managerLeftNext).toContain('sign a new release form for another manager');
    expect(stateOfRelease({ state: 'head-changed', managerHasLeft: true }).words).toBe('Manager has left');
    expect(stateOfRelease({ state: 'head-changed' }).words).toBe('Head has changed');
    expect(stateOfRelease({ state: 'ended', managerHasLeft: true }).words).toBe('Ended');
  });

  it('NC-12 says before the code what ends and what stays', () => {
    expect(endWords.free(3)).toContain('Place 3 is free');
    expect(endWords.stays).toContain('tag stay');
  });
});
