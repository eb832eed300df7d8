import { statesOf } from '../../shared/set-up/school-state';
import type { Collection, LaSchool } from '../../shared/collection/collection.queries';
import { actOf, answerInWords, authorityActs, leadInWords } from './collection.words';

const at = '2026-11-22T08:00:00.000Z';
const school = (over: Partial<LaSchool> = {}): LaSchool => ({
  urn: '999001',
  name: 'Thornbeck High School',
  children: 9,
  collection: 'collecting',
  install: { id: '0195f1d2-7c1e-7000-8000-000000000001', state: 'agreed', lastSeenAt: at },
  match: { matched: 9, doubtful: 0, notHere: 0, at },
  ...over,
});
const collection = (schools: LaSchool[], state: Collection['state'] = 'collecting'): Collection => ({
  state,
  begunAt: state === 'not-begun' ? undefined : at,
  schools,
  readAt: Date.parse(at),
});
const answerOf = (one: Collection) => answerInWords(one, statesOf(one));

describe('collection', () => {
  it('VS-16 answers where marks are collected', () => {
    expect(answerOf(collection([school()], 'not-begun'))).toBe('Collection has not begun');
    expect(answerOf(collection([school()], 'paused'))).toBe('Collection is paused at all schools');
    expect(answerOf(collection([school({ install: undefined })]))).toBe('Collection has begun, and no marks come yet');
    expect(answerOf(collection([school(), school()]))).toBe('Marks are collected at all 2 schools');
    expect(answerOf(collection([school(), school({ collection: 'paused' })]))).toBe(
      'Marks are collected at 1 of 2 schools',
    );
  });

  it('VS-16 VS-24 says since when, and at how many schools somebody has agreed', () => {
    expect(leadInWords(collection([school(), school({ install: undefined })]))).toBe(
      'Your authority began it on Sunday 22 November 2026, 08:00. Somebody has agreed at 1 of 2 schools.',
    );
    expect(leadInWords({ ...collection([school()]), historyFrom: '2025-09-01' })).toBe(
      'Your authority began it on Sunday 22 November 2026, 08:00. Marks are asked for from 1 September 2025 on. Somebody has agreed at 1 of 1 school.',
    );
    expect(leadInWords(collection([school({ install: undefined })], 'not-begun'))).toBe(
      'Nobody is called and nothing is read until your authority says so.',
    );
  });

  it('VS-16 offers what a school’s state allows, and says what follows', () => {
    expect(actOf(school())).toBe('pause');
    expect(actOf(school({ collection: 'paused' }))).toBe('go-on');
    expect(actOf(school({ collection: 'not-begun' }))).toBe('begin');
    for (const { follows } of Object.values(authorityActs)) expect(follows).toMatch(/^[A-Z].{30,}[.]$/s);
  });
});
