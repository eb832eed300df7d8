import { checkCareDates, returnFaults, returnFaultWords } from '@tutela/contracts';
import fc from 'fast-check';
import { rowsAtOnce } from '../../shared/checked/page-of-groups';
import type { CareImport, ConfirmedReturn, ReturnChild } from './care-dates.queries';
import { outcomes, type Outcome } from './care-dates.search';
import {
  answerInWords,
  childInWords,
  confirmedWords,
  confirmWords,
  leadInWords,
  periodInWords,
  placeInWords,
} from './checked-return.words';
import { isTooLarge, returnFiles } from './return-files';
import { countsOf, shownChildren } from './shown-children';
import {
  becameInWords,
  goBackInWords,
  returnInWords,
  takeBackInWords,
  takeBackRefusals,
  takeBackWords,
} from './take-back.words';
import { fieldOfRefusal, uploadReturnRefusals } from './upload-return.words';

const child = (over: Partial<ReturnChild> = {}): ReturnChild => ({
  row: 2,
  localId: 'NM-2001',
  upn: 'T999405923001',
  birthDate: '2018-10-30',
  record: { child: 482_913, name: 'Maria Cook', localId: 'NM-2001' },
  outcome: 'same',
  before: [],
  after: [],
  faults: [],
  warnings: [],
  ...over,
});
const checkedWith = (counts: Partial<CareImport['counts']>): CareImport => ({
  import: '0195f1d2-7c1e-7000-8000-000000000001',
  state: 'checked',
  uploadedAt: '2026-11-16T09:00:00Z',
  counts: {
    ...{ children: 3, faulty: 0, changed: 0, same: 1, notOnList: 2, cannotBeCollectedYet: 0, shortBreaks: 0 },
    ...counts,
  },
  files: {},
  children: [],
  strays: [],
});
const warning = { file: 'episodes', row: 5, heading: 'LS', fault: 'short-breaks' } as const;

describe('the files of a return', () => {
  const fileOf = (size: number): File => Object.defineProperty(new File(['x'], 'header.csv'), 'size', { value: size });
  const most = checkCareDates.rawBody?.maxBytes ?? 0;
  const saysOf = (header: unknown, episodes: unknown) =>
    returnFiles.safeParse({ header, episodes }).error?.issues.map(({ path, message }) => [path[0], message]);

  it('VS-22 are both needed, and refused in the page above the limit of the server', () => {
    expect(isTooLarge(fileOf(most))).toBe(false);
    expect(saysOf([fileOf(most)], [fileOf(1)])).toBeUndefined();
    expect(saysOf([fileOf(most + 1)], undefined)).toEqual([
      ['header', 'The file is larger than 10 MB. Leave out what is not of this year.'],
      ['episodes', 'Choose the file of the episodes.'],
    ]);
    expect(saysOf([fileOf(0)], [fileOf(1)])).toEqual([['header', 'The file is empty. Choose another.']]);
  });

  it.each([
    [{ why: 'not-text' }, /not a CSV file/],
    [{ why: 'empty' }, /no row/],
    [{ why: 'quotes' }, /quotation mark/],
    [{ why: 'headings', missing: ['DOB'], looksLike: 'episodes' }, /^These are the episodes/],
    [{ why: 'headings', missing: ['DOB', 'UPN'], twice: [] }, /no column DOB, UPN/],
    [{ why: 'headings', missing: [], twice: ['UPN'] }, /heading UPN stands there twice/],
  ])('VS-22 are refused at their own field, with why: %j', (facts, sentence) => {
    for (const type of ['not-a-return-header', 'not-a-return-episodes'] as const) {
      const words = uploadReturnRefusals[type];
      expect(typeof words === 'function' ? words({ type, status: 422, facts }) : words).toMatch(sentence);
      expect(type).toContain(fieldOfRefusal[type]);
    }
  });
});

describe('a checked return', () => {
  it('VS-22 answers whose care dates would change, and says so where nothing does', () => {
    const counts = countsOf([child({ outcome: 'changed' }), child()]);
    expect(answerInWords(counts)).toBe('Care dates of 1 child would change');
    expect(answerInWords(countsOf([child()]))).toBe('Nothing changes: your list has these care dates already');
    expect(answerInWords(countsOf([child({ outcome: 'faulty' })]))).toBe('Nothing changes: 1 child is not accepted');
    expect(confirmedWords.h1(0)).toBe('Nothing had to be changed');
  });

  it('VS-22 says of how many nothing can be collected yet', () => {
    expect(leadInWords(checkedWith({ cannotBeCollectedYet: 2 }))).toMatch(/2 children cannot be collected yet\.$/);
  });

  it('VS-22 says how many episodes are short breaks, and shows whose they are', () => {
    expect(leadInWords(checkedWith({ shortBreaks: 1 }))).toMatch(/1 episode is a short break: not taken over\.$/);
    expect(leadInWords(checkedWith({ shortBreaks: 3 }))).toMatch(/3 episodes are short breaks: not taken over\.$/);
    expect(leadInWords(checkedWith({}))).not.toMatch(/short break/);
    expect(returnFaultWords(warning).sentence).toBe('Short break: not taken over.');

    const onBreaks = child({ row: 9, warnings: [warning, warning] });
    const other = child({ row: 3, warnings: [{ ...warning, fault: 'dec-without-rec' }] });
    expect(countsOf([onBreaks, other, child()])).toMatchObject({ same: 3, 'look-at': 2, 'short-breaks': 1 });
    expect(shownChildren([onBreaks, other, child()], 'short-breaks')).toMatchObject({
      of: 1,
      groups: [{ rows: [onBreaks] }],
    });
  });

  it('VS-22 says in numbers what confirming does', () => {
    const children = (['changed', 'changed', 'faulty', 'not-on-list', 'same'] as const).map((outcome) =>
      child({ outcome }),
    );
    expect(confirmWords.lines(countsOf(children))).toEqual([
      '2 children get other care dates',
      '1 child stays as it is',
      '1 child is not accepted and is left out',
      '1 child is not on your list',
    ]);
  });

  it('VS-22 says in numbers what confirming did, of one child as of many', () => {
    const { changed, same, faulty, notOnList } = confirmedWords.counted;
    const said = (count: number) => [changed, same, faulty, notOnList].map((words) => words(count));
    expect(said(1)).toEqual([
      'child got other care dates',
      'child stayed as it was',
      'child was not accepted',
      'child is not on your list',
    ]);
    expect(said(0)).toEqual([
      'children got other care dates',
      'children stayed as they were',
      'children were not accepted',
      'children are not on your list',
    ]);
  });

  it('VS-22 (ADR 0014) says before a return is confirmed that it can be taken back, and afterwards which one it was', () => {
    const uploadedAt = '2026-11-16T09:00:00Z';
    expect(confirmWords.after).toContain('You can take it back as long as nothing else changes');
    expect(confirmedWords.settledLead(uploadedAt)).toMatch(/^Uploaded Monday 16 November 2026, 09:00\./);
    expect(takeBackWords.takenBackLead(uploadedAt)).toMatch(/^Uploaded Monday 16 November 2026, 09:00\./);
  });

  it('VS-22 (ADR 0014) says of a confirmed return whether it can be taken back, of how many, and if not what else to do', () => {
    const free = { children: 2, changedSince: 0 };
    const touched = { children: 2, changedSince: 1 };
    expect(takeBackInWords(free)).toMatch(/^It changed the care dates of 2 children\. They can go back/);
    expect(goBackInWords(free)).toBe('Care dates of 2 children go back to what they were before this return');
    expect(takeBackInWords(touched)).toMatch(/Those of 1 child have been changed since, so it cannot be taken back\./);
    expect(takeBackInWords(touched)).toMatch(/with a list or another return\.$/);

    const words = takeBackRefusals['care-dates-changed-since'];
    const refused = (facts?: Record<string, unknown>) =>
      typeof words === 'function' &&
      words({ type: 'care-dates-changed-since', status: 409, detail: 'Changed.', facts });
    expect(refused(touched)).toBe(`Nothing was taken back. ${takeBackInWords(touched)}`);
    expect(refused()).toBe('Changed.');
  });

  it('VS-22 lists a confirmed return by its moment and what became of it', () => {
    const one: ConfirmedReturn = {
      import: '0195f1d2-7c1e-7000-8000-000000000001',
      state: 'confirmed',
      confirmedAt: '2026-11-16T09:00:00Z',
      changed: 2,
    };
    expect(returnInWords(one)).toBe('Monday 16 November 2026, 09:00');
    expect(becameInWords(one)).toBe('2 children got other care dates');
    expect(becameInWords({ ...one, state: 'taken-back' })).toMatch(/, and it was taken back$/);
    expect(becameInWords({ ...one, changed: 0 })).toBe('nobody got other care dates');
  });

  it('names a child by row, number, UPN and birth date, a finding by file, row and column, and a period by its days', () => {
    expect(childInWords(child())).toBe('Row 2, CHILD NM-2001, UPN T999405923001, born 30 October 2018');
    expect(childInWords(child({ localId: '', upn: '', birthDate: undefined }))).toBe('Row 2');
    expect(placeInWords(warning)).toBe('Episodes, row 5, LS');
    expect(periodInWords({ from: '2026-05-02', to: '2026-09-30' })).toBe('2 May 2026 to 30 September 2026');
    expect(periodInWords({ from: '2026-05-02' })).toBe('since 2 May 2026');
  });

  it('shows those with a warning, whatever else they are', () => {
    const warned = child({ row: 9, outcome: 'changed', warnings: [warning] });
    expect(shownChildren([child(), warned], 'look-at')).toMatchObject({ of: 1, groups: [{ rows: [warned] }] });
  });

  it('VS-22 counts every child once, what needs somebody first, and shows each on exactly one page', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom<Outcome>(...outcomes), { maxLength: 350 }), (kinds) => {
        const many = kinds.map((outcome, place) => child({ outcome, row: place + 2 }));
        const counts = countsOf(many);
        expect(outcomes.reduce((sum, outcome) => sum + counts[outcome], 0)).toBe(many.length);
        const seen: number[] = [];
        for (let first = 0; first < many.length; first += rowsAtOnce)
          for (const group of shownChildren(many, undefined, first).groups)
            seen.push(...group.rows.map(({ row }) => row));
        expect(new Set(seen).size).toBe(many.length);
        expect(seen).toHaveLength(many.length);
      }),
    );
  });

  it.each(Object.keys(returnFaults))('VS-22 has words for %s: what is wrong and what to do', (fault) => {
    const facts = { otherRow: '3', day: '1 June 2026', localId: 'NM-3' };
    const { sentence, todo } = returnFaultWords({ heading: 'CHILD', fault, facts });
    for (const words of [sentence, todo]) expect(words).toMatch(/^[A-Z][^{}]+\.$/);
  });

  it('VS-22 has the words of a list for what a list can have too', () => {
    const finding = { heading: 'UPN', fault: 'upn-check-letter', facts: { expected: 'R' } };
    expect(returnFaultWords(finding).sentence).toMatch(/it would be R\.$/);
  });
});
