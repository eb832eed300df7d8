import type { MatchState } from '../../shared/matching/matching';
import { rosterOf } from '../../shared/roster/roster';
import {
  attendingRate,
  childrenOf,
  daysOver,
  daysRunning,
  groupsOf,
  isAmendable,
  knownOf,
  linesOf,
  sessionNow,
  shownBy,
  type RegisterRow,
} from './register';
import { amendableOf } from './register-amendable';
import { columnsOf } from './register-columns';
import { answerInWords, closedInWords, dayHead, heardInWords, knownInWords, leadInWords } from './today.words';

const on = '2026-11-20';
const own = { enrolment: '0195f1d2-7c1e-7000-8000-000000000001', urn: '999001' };
const due = (code?: string) => ({ ...own, code, state: 'due' as const, toDecide: false });
const heardAt = (lastHeardAt: string) => ({ ...due(), lastHeardAt });
const notDue = { ...own, state: 'not-due-yet' as const, toDecide: false };
const row = (child: number, over: Partial<RegisterRow> = {}): RegisterRow => ({
  child,
  ...own,
  registration: 'main',
  am: due('/'),
  pm: notDue,
  before: [],
  ...over,
});
const roster = rosterOf([], []);
const groups = (rows: RegisterRow[]) => groupsOf(childrenOf(rows, linesOf(roster)), 'AM', on);
const asOf = '2026-11-20T09:42:00Z';
const moment = { on, today: on, session: 'AM' as const };

describe('the register of a day', () => {
  it.each([
    ['N', 'unexplained'],
    ['O', 'unexplained'],
    ['U', 'unauthorised'],
    ['G', 'unauthorised'],
    ['I', 'reason'],
    ['B', 'activity'],
    ['L', 'present'],
    ['Y1', 'not-expected'],
    ['??', 'missing'],
    ['-', 'missing'],
  ])('VS-29 puts %s among "%s"', (code, known) => {
    expect(knownOf(due(code), on)).toBe(known);
  });

  it('VS-02 misses a mark only when it is due', () => {
    expect(knownOf(due(), on)).toBe('missing');
    expect(knownOf(notDue, on)).toBe('not-expected');
  });

  it('VS-29 names both schools of a child, and amends each session at the school whose it is', () => {
    const elsewhere = { ...due('N'), enrolment: '0195f1d2-7c1e-7000-8000-000000000002', urn: '999002' };
    const [child] = childrenOf([row(100001, { am: elsewhere })], linesOf(roster));
    expect(child?.schoolNames).toEqual(['URN 999001', 'URN 999002']);
    expect(child && amendableOf(child, on).sessions).toEqual({ AM: { enrolment: elsewhere.enrolment, seen: 'N' } });
  });

  it('VS-01 keeps the line of a row that is the same as before, whatever has come for others', () => {
    const lines = linesOf(roster);
    const [same, other] = [row(100001), row(100002)];
    const before = childrenOf([same, other], lines);

    const after = childrenOf([same, row(100002, { am: due('N') })], lines);

    expect(after[0]).toBe(before[0]);
    expect(after[1]).not.toBe(before[1]);
  });

  it('VS-01 speaks of the afternoon once it is due', () => {
    expect(sessionNow(childrenOf([row(100001)], linesOf(roster)))).toBe('AM');
    expect(sessionNow(childrenOf([row(100001, { pm: due() })], linesOf(roster)))).toBe('PM');
  });

  it('VS-29 leaves missing marks out of the rate', () => {
    const rate = attendingRate(groups([row(100001), row(100002, { am: due('N') }), row(100003, { am: due() })]));
    expect(rate).toBe(0.5);
  });

  it('VS-01 puts the days before under their own weekday, whichever schools were open', () => {
    const day = (n: number) => ({ on: `2026-11-1${n}` });
    const whole = { before: [2, 3, 6, 7, 9].map(day) };
    const other = { before: [1, 2, 3, 6, 8].map(day) };
    expect(daysOver([other, whole])).toEqual([3, 6, 7, 8, 9].map((n) => day(n).on));
  });

  it('VS-14 offers an act only on a session that can have a mark', () => {
    expect(isAmendable(due())).toBe(true);
    expect(isAmendable(notDue)).toBe(false);
    expect(isAmendable({ ...notDue, code: 'M' })).toBe(true);
    expect(isAmendable({ ...notDue, state: 'closed' })).toBe(false);
  });

  it('VS-14 offers the act of a row on a telephone too, and to nobody who may not', () => {
    const idsOnPhone = (onAmend?: () => void) =>
      columnsOf([], moment, onAmend)
        .filter(({ rowHeader, staysOnPhone }) => rowHeader ?? staysOnPhone)
        .map(({ id }) => id);
    expect(idsOnPhone(() => undefined)).toEqual(['child', 'today', 'act']);
    expect(idsOnPhone()).toEqual(['child', 'today']);
  });

  it('counts the days running without a reason', () => {
    const day = (n: number, am: string) => ({ on: `2026-11-1${n}`, am, pm: am });
    expect(daysRunning({ before: [day(6, '/'), day(7, 'N'), day(8, 'O')] })).toBe(2);
    expect(daysRunning({ before: [day(6, 'N'), day(7, '/')] })).toBe(0);
    const [child] = childrenOf([row(100001, { am: due('N'), before: [day(6, 'N')] })], linesOf(roster));
    expect(child && knownInWords(child, moment)).toBe('Second day running.');
  });
});

describe('what is known of a school', () => {
  it('VS-01 tells a mark that is missing from a school that is', () => {
    const heard = childrenOf([row(100001, { am: heardAt('2026-11-20T09:12:00Z') })], linesOf(roster))[0];
    const silent = childrenOf([row(100001, { am: heardAt('2026-11-19T09:12:00Z') })], linesOf(roster))[0];
    expect(heard && knownInWords(heard, moment)).toBe('The school’s marks came, but not this one.');
    expect(silent && knownInWords(silent, moment)).toBe('Nothing has come from the school today.');
    expect(heardInWords('2026-11-19T09:12:00Z', on)).toBe('19 Nov, 09:12');
    expect(heardInWords('2026-11-20T09:12:00Z', on)).toBe('09:12');
  });
});

describe('a child who is not matched', () => {
  const matched = (child: number): MatchState => (child === 100001 ? 'doubtful' : 'matched');
  const shown = (rows: RegisterRow[], matching = matched) => childrenOf(rows, linesOf(roster, matching));
  const rows = [row(100001, { am: heardAt('2026-11-20T09:12:00Z') }), row(100002, { am: due() }), row(100003)];
  const known = groupsOf(shown(rows), 'AM', on);

  it('VS-05 VS-16 is a group of its own and no missing mark', () => {
    expect(known.unmatched.map(({ child }) => child)).toEqual([100001]);
    expect(known.missing.map(({ child }) => child)).toEqual([100002]);
    expect(shownBy.open).toContain('unmatched');
    expect(answerInWords(known, moment)).toBe(
      'Every absence this morning is explained, 1 child has no mark yet, and 1 is not matched',
    );
    expect(answerInWords(groupsOf(shown([...rows.slice(0, 1), row(100003)]), 'AM', on), moment)).toBe(
      'Every absence this morning is explained, and 1 child is not matched yet',
    );
  });

  it.each([
    ['doubtful', 'In doubt at the school, so nothing is collected yet.'],
    ['not-here', 'The school’s extractor did not find the child there, so nothing is collected.'],
    ['not-yet', 'The school’s extractor has not looked for the child yet, so nothing is collected.'],
  ] as const)('VS-05 is told why, and not that this mark has not come: %s', (state, sentence) => {
    const [child] = shown(rows.slice(0, 1), () => state);
    expect(child && knownInWords(child, moment)).toBe(sentence);
  });

  it('VS-14 has a mark that a person entered, and then stands where the mark says', () => {
    expect(groupsOf(shown([row(100001, { am: due('I') })]), 'AM', on).reason).toHaveLength(1);
    expect(groupsOf(shown([row(100001, { am: notDue })]), 'AM', on)['not-expected']).toHaveLength(1);
  });

  it('VS-10 is told from a missing mark only to whom the matching is open', () => {
    expect(groups(rows).unmatched).toEqual([]);
    expect(groups(rows).missing).toHaveLength(2);
  });
});

describe('what is known of a mark', () => {
  it('VS-29 speaks of the school that owes the session, not of the child’s other one', () => {
    const elsewhere = { ...heardAt('2026-11-19T09:12:00Z'), urn: '999002' };
    const [child] = childrenOf([row(100001, { am: elsewhere, lastHeardAt: '2026-11-20T09:12:00Z' })], linesOf(roster));
    expect(child && knownInWords(child, moment)).toBe('Nothing has come from the school today.');
  });

  it('VS-01 says nothing of a past day that only a later arrival tells', () => {
    const [child] = childrenOf([row(100001, { am: heardAt('2026-11-23T09:12:00Z') })], linesOf(roster));
    const later = { ...moment, today: '2026-11-23' };
    expect(child && knownInWords(child, later)).toBe('The school has been heard since, but this mark has not come.');
    expect(dayHead(later)).toBe('20 Nov');
    expect(dayHead(moment)).toBe('Today');
  });

  it('VS-29 shows a code that nobody knows as it came', () => {
    const [child] = childrenOf([row(100001, { am: due('??') })], linesOf(roster));
    expect(child && knownInWords(child, moment)).toBe('The school sent “??”, which is no mark we know.');
  });
});

describe('the answer of the page', () => {
  const unexplained = row(100001, { am: due('N') });
  const missing = row(100002, { am: due() });
  it.each([
    [[unexplained], '1 child is absent this morning and nobody has told us why'],
    [[unexplained, row(100009, { am: due('O') })], '2 children are absent this morning and nobody has told us why'],
    [[row(100003)], 'No child is absent without a reason this morning'],
    [[row(100003), missing], 'Every absence this morning is explained, and 1 child has no mark yet'],
    [[missing], 'No marks have come yet this morning'],
    [[row(100003, { am: notDue })], 'No mark is due yet this morning'],
  ])('SY-06 is a sentence (case %#)', (rows, sentence) => {
    expect(answerInWords(groups(rows), moment)).toBe(sentence);
  });

  it('SY-06 speaks of another day in the past', () => {
    expect(answerInWords(groups([unexplained]), { ...moment, today: '2026-11-23' })).toBe(
      '1 child was absent on the morning of Friday 20 November 2026 and nobody told us why',
    );
    const past = { ...moment, today: '2026-11-23' };
    expect(answerInWords(groups([row(100003), missing]), past)).toBe(
      'Every absence on the morning of Friday 20 November 2026 was explained, and 1 child has no mark',
    );
    expect(closedInWords({ on, today: '2026-11-19' })).toBe('Schools are closed on Friday 20 November 2026');
  });

  it('SY-06 counts a mark that says "not expected" among those that are in', () => {
    const lead = leadInWords(groups([row(100001, { am: due('Y1') }), missing]), { ...moment, asOf, schools: 1 });
    expect(lead).toContain('Marks are in for 1 of 2 children');
  });

  it('SY-06 says when and how many', () => {
    expect(leadInWords(groups([unexplained, missing]), { ...moment, asOf, schools: 1 })).toBe(
      'Friday 20 November 2026, as of 09:42. Marks are in for 1 of 2 children, at 1 school.',
    );
    const later = { ...moment, asOf: '2026-11-22T18:44:00Z', schools: 1 };
    expect(leadInWords(groups([unexplained, missing]), later)).toContain(
      'Friday 20 November 2026, as of Sunday 22 November 2026, 18:44.',
    );
  });
});
