import { listFaults, listHeadings, uploadList } from '@tutela/contracts';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { rowsAtOnce } from '../../shared/checked/page-of-groups';
import { isImport } from '../../shared/is-import';
import { childrenIn, countsOf, kindOf, needing, shownRows } from './checked-rows';
import { answerInWords, chooseWords, confirmedWords, confirmWords, foundInWords, rowInWords } from './checked.words';
import { headingRows } from './headings.words';
import { isTooLarge, listFile } from './list-file';
import { templateRows } from './template';
import type { ListRow } from './upload-list.queries';
import { uploadRefusals } from './upload-list.words';
import { rowKinds, type RowKind } from './upload-list.search';

const school = { urn: '999001', name: 'Thornbeck High School', la: '999' };
const row = (over: Partial<ListRow> = {}): ListRow => ({
  row: 2,
  name: 'Maria Cook',
  localId: 'NM-2001',
  birthDateInWords: '30 October 2018',
  faults: [],
  warnings: [],
  school: { outcome: 'found', by: 'urn', found: school, offered: [] },
  change: 'same',
  changedFields: [],
  ...over,
});
const faulty = row({ faults: [{ heading: 'UPN', fault: 'upn-length' }], change: undefined });
const toChoose = row({ school: { outcome: 'choose', offered: [school, school] }, change: 'new' });
const rowOf: Record<RowKind, ListRow> = {
  faulty,
  'to-choose': toChoose,
  changed: row({ change: 'changed' }),
  new: row({ change: 'new' }),
  same: row(),
};

describe('the template', () => {
  it('VS-15 has the headings of the lists we give out, in their order, then the one that is seldom needed, and no example child', () => {
    const list = readFileSync(join(__dirname, '../../../../../infra/local/lists/first-list.csv'), 'utf8');
    const headings = list.replace('\uFEFF', '').split(/\r?\n/, 1)[0]?.split(',');
    expect(templateRows).toEqual([[...(headings ?? []), 'Registration']]);
    expect(templateRows).toEqual([[...listHeadings]]);
  });

  it('VS-15 says of each heading what goes under it', () => {
    expect(headingRows.filter(({ needed }) => needed).map(({ heading }) => heading)).toEqual([
      'Local id',
      'Legal surname',
      'Legal forename',
      'Date of birth',
      'In care from',
    ]);
    for (const { words } of headingRows) expect(words).toMatch(/[.]$/);
  });
});

describe('the file', () => {
  const fileOf = (size: number): File => Object.defineProperty(new File(['x'], 'list.csv'), 'size', { value: size });
  const most = uploadList.rawBody?.maxBytes ?? 0;
  const saysOf = (file: unknown) => listFile.safeParse({ file }).error?.issues[0]?.message;

  it('VS-15 is refused in the page above the limit of the server, and taken at it', () => {
    expect(isTooLarge(fileOf(most))).toBe(false);
    expect(saysOf([fileOf(most)])).toBeUndefined();
    expect(saysOf([fileOf(most + 1)])).toBe(
      'The file is larger than 10 MB. Split it, or leave out what is not needed.',
    );
    expect(saysOf(undefined)).toBe('Choose the file with your list.');
    expect(saysOf([fileOf(0)])).toBe('The file is empty. Choose the one with your list.');
  });

  it.each([
    [{ why: 'not-text' }, /CSV UTF-8/],
    [{ why: 'empty' }, /no child/],
    [{ why: 'quotes' }, /quotation mark/],
    [{ why: 'headings', missing: ['Local id', 'Date of birth'], twice: [] }, /no column Local id, Date of birth/],
    [{ why: 'headings', missing: [], twice: ['UPN'] }, /heading UPN stands there twice/],
  ])('VS-15 says why it is no list: %j', (facts, sentence) => {
    const words = uploadRefusals['not-a-list'];
    const problem = { type: 'not-a-list', status: 422, facts };
    expect(typeof words === 'function' ? words(problem) : words).toMatch(sentence);
  });
});

describe('a checked list', () => {
  const rows = [rowOf.same, rowOf.new, toChoose, faulty, rowOf.changed];

  it('VS-15 puts first what needs somebody', () => {
    expect(rows.map(kindOf)).toEqual(['same', 'new', 'to-choose', 'faulty', 'changed']);
    expect(shownRows({ rows }, undefined).groups.map(({ key }) => key)).toEqual([...rowKinds]);
    expect(shownRows({ rows }, 'to-choose').groups).toEqual([{ key: 'to-choose', rows: [toChoose] }]);
  });

  it('shows those with a warning, whatever else they are', () => {
    const warned = row({ row: 9, change: 'new', warnings: [{ heading: 'UPN', fault: 'upn-missing' }] });
    expect(shownRows({ rows: [...rows, warned] }, 'look-at')).toMatchObject({ of: 1, groups: [{ rows: [warned] }] });
  });

  it('VS-15 counts every row once, and shows every row on exactly one page', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...rowKinds), { maxLength: 350 }), (kinds) => {
        const many = kinds.map((kind, place) => ({ ...rowOf[kind], row: place + 2 }));
        const counts = countsOf(many);
        expect(rowKinds.reduce((sum, kind) => sum + counts[kind], 0)).toBe(many.length);
        const seen = new Set<number>();
        for (let first = 0; first < many.length; first += rowsAtOnce)
          for (const group of shownRows({ rows: many }, undefined, first).groups)
            for (const one of group.rows) seen.add(one.row);
        expect(seen.size).toBe(many.length);
      }),
    );
  });

  it('begins anew where the place asked for is behind the last row', () => {
    expect(shownRows({ rows }, undefined, 900)).toMatchObject({ from: 1, to: 5, of: 5 });
  });

  it.each([
    [[faulty, toChoose, rowOf.same], 0, '1 of 3 rows is right; 2 need you'],
    [[faulty, rowOf.same, rowOf.new], 0, '2 of 3 rows are right; 1 needs you'],
    [[faulty, faulty], 0, 'No row is right yet: all 2 need you'],
    [[faulty], 0, 'The one row of your list needs you'],
    [[rowOf.new, rowOf.same], 0, 'All 2 rows are right'],
    [[rowOf.same, rowOf.same], 1, 'All 2 rows are right'],
    [[rowOf.same, rowOf.same], 0, 'Your list is the same as what is on record'],
  ])('VS-15 answers in a sentence, %#', (list, missing, sentence) => {
    expect(answerInWords(countsOf(list), list.length, missing)).toBe(sentence);
  });

  it('VS-22 says in numbers what confirming does; whoever is missing is kept', () => {
    expect(confirmWords.lines(countsOf([rowOf.new, rowOf.changed, rowOf.same]), 3, 1)).toEqual([
      '1 child is new',
      '1 child is changed',
      '1 child stays as it is',
      '1 child leaves care',
      '2 children are not in the list and are kept',
    ]);
    expect(needing(countsOf([faulty, toChoose]))).toBe(2);
  });

  it('VS-22 counts a child on two rolls as two rows and one child', () => {
    const second = row({ row: 3, change: 'changed', registration: 'subsidiary' });
    expect(countsOf([rowOf.changed, second]).changed).toBe(2);
    expect(confirmWords.lines(childrenIn([rowOf.changed, second]), 0, 0)).toEqual(['1 child is changed']);
  });

  it('VS-22 says afterwards how many children who are missing from the list were kept', () => {
    expect([1, 3].map(confirmedWords.kept)).toEqual([
      '1 child who is missing from the list was kept.',
      '3 children who are missing from the list were kept.',
    ]);
  });

  it('security.md 51 takes no address for a list that cannot be one', () => {
    expect(isImport('0195f1d2-7c1e-7000-8000-000000000001')).toBe(true);
    expect(['nothing', '', '1', '0195f1d2-7c1e-7000-8000-00000000000g'].some(isImport)).toBe(false);
  });

  it('names a row by number, local id and birth date, and how its school was found', () => {
    expect(rowInWords(row())).toBe('Row 2, local id NM-2001, born 30 October 2018');
    expect(rowInWords(row({ localId: '', birthDateInWords: undefined }))).toBe('Row 2');
    expect(foundInWords(row().school)).toBe('URN 999001, by its URN');
    expect(chooseWords.chosen(5, 'Stonegate College', 0)).toBe(
      'Row 5: Stonegate College is taken. No row needs you any more.',
    );
  });

  it('VS-15 has only faults that the contract has words for', () => {
    for (const { faults } of rows) for (const { fault } of faults) expect(Object.keys(listFaults)).toContain(fault);
  });
});
