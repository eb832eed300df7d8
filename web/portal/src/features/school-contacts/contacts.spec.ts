import { problemOf, type Problem } from '@tutela/contracts';
import { problemInWords } from '@tutela/ui';
import { answerInWords, contactsRefusals, contactsWords, releaseWords } from './contacts.words';
import {
  countsOf,
  liveReleases,
  placeSince,
  withoutManager,
  type Appointment,
  type Place,
  type Release,
} from './places-shown';

const appointment = (over: Partial<Appointment> = {}): Appointment => ({
  appointment: '0195f1d2-7c1e-7000-8000-0000000000f1',
  place: 1,
  account: '0195f1d2-7c1e-7000-8000-0000000000a1',
  name: 'Gareth Pellow',
  company: { id: 'company-fernhill', name: 'Fernhill IT Services' },
  state: 'live',
  why: 'Looks after the network.',
  askedAt: '2025-09-01T09:00:00Z',
  liveSince: '2025-09-04T09:00:00Z',
  ...over,
});

const places: Place[] = [
  { place: 1, appointment: appointment() },
  { place: 2, appointment: appointment({ state: 'needs-tag', liveSince: undefined, heldUntil: '2027-07-02' }) },
  { place: 3, appointment: appointment({ lastDay: '2027-06-18' }) },
  { place: 4, freeSince: '2027-04-30T09:00:00Z' },
  ...Array.from({ length: 11 }, (_, index) => ({ place: index + 5 })),
];

describe('the fifteen places', () => {
  it('NC-07 counts live, held and free, together fifteen', () => {
    expect(countsOf(places)).toEqual({ live: 2, waits: 1, others: 0, free: 12 });
  });

  it('NC-23 counts what other companies have as taken, and says nothing of it', () => {
    const seen: Place[] = [{ place: 1, appointment: appointment() }, { place: 2, other: true }, { place: 3 }];
    expect(countsOf(seen)).toEqual({ live: 1, waits: 0, others: 1, free: 1 });
    expect(seen.map(placeSince)).toEqual(['Live since 4 September 2025', '', 'Never used']);
    expect(contactsWords.other).toBe('Taken by another company');
  });

  it('NC-05 finds releases whose manager has left, and says what to do', () => {
    const releases = (['live', 'ended'] as const).map((state) => ({ state, managerHasLeft: true }) as Release);
    expect(withoutManager([...releases, { state: 'live' } as Release])).toEqual([releases[0]]);
    expect(contactsWords.managerLeftNext).toMatch(/^Make a release form for another manager/);
  });

  it('NC-07 says since when each is live or free, NC-08 until when it is held, NC-11 the last day', () => {
    expect(places.slice(0, 5).map(placeSince)).toEqual([
      'Live since 4 September 2025',
      'Held until 2 July 2027',
      'Last day 18 June 2027',
      'Free since 30 April 2027',
      'Never used',
    ]);
  });

  it.each([
    [0, 'None of the 15 places is taken'],
    [1, '1 of 15 places is taken by somebody from an outside company'],
    [12, '12 of 15 places are taken by people from outside companies'],
    [15, 'All 15 places are taken by people from outside companies'],
  ])('NC-07 answers in a sentence for %i', (taken, sentence) => {
    expect(answerInWords(taken)).toBe(sentence);
  });

  it('NC-12 shows releases that can end, and how many appointments end with one', () => {
    const states = ['live', 'head-changed', 'ended'] as const;
    const releases = states.map((state) => ({ state }) as Release);
    expect(liveReleases(releases).map(({ state }) => state)).toEqual(['live', 'head-changed']);
    expect([0, 1, 7].map(releaseWords.ended)).toEqual([
      'Nobody is a contact under it now',
      '1 person named under it can no longer act for your school',
      '7 people named under it can no longer act for your school',
    ]);
  });

  it('NC-21 NC-22 says what a refused act means for the reader', () => {
    const says = (type: Parameters<typeof problemOf>[0]['type']): string => {
      const refusal: Problem = problemOf({ type });
      return problemInWords(refusal, contactsRefusals);
    };
    expect(says('conflict')).toBe('Something has changed. Look again.');
    expect(says('acting-for-another')).toMatch(/^You act for another school now\. Nothing was done\./);
    expect(says('code-needed')).toMatch(/code from your tag/);
  });
});
