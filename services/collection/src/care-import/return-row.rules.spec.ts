import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { readReturnFile, type ReturnColumn, type ReturnRow } from './return-file';
import { checkEpisodeRow, checkHeaderRow } from './return-row.rules';

const today = '2026-11-16';
type Cells = Partial<Record<ReturnColumn, string>>;
const rowOf = (cells: Cells): ReturnRow => ({ row: 2, cells, surplus: false });
const header = (cells: Cells = {}) =>
  checkHeaderRow(rowOf({ CHILD: 'NM-1', DOB: '04/03/2012', UPN: 'R201100018042', ...cells }), today);
const episode = (cells: Cells = {}) =>
  checkEpisodeRow(rowOf({ CHILD: 'NM-1', DECOM: '02/05/2025', RNE: 'S', LS: 'C2', DEC: '', REC: '', ...cells }), today);
const found = ({ faults, warnings }: { faults: { heading: string; fault: string }[]; warnings: typeof faults }) =>
  [...faults, ...warnings].map(({ heading, fault }) => [heading, fault]);

describe('a row of the header', () => {
  it('VS-22 in order says who the child is', () => {
    expect(header()).toEqual({
      ...{ row: 2, child: 'NM-1', typedUpn: 'R201100018042', upn: 'R201100018042', birthDate: '2012-03-04' },
      ...{ faults: [], warnings: [] },
    });
  });

  it('VS-22 a wrong check letter is reported with the right one, and the UPN is not accepted', () => {
    expect(header({ UPN: 'A201100018042' })).toMatchObject({
      upn: undefined,
      faults: [{ heading: 'UPN', fault: 'upn-check-letter', facts: { expected: 'R' } }],
    });
  });

  it.each(['UN1', 'UN5', 'un3'])('VS-22 %s is a child without a UPN, and no fault', (UPN) => {
    expect(header({ UPN })).toMatchObject({ upn: undefined, faults: [], warnings: [] });
  });

  it.each<[Cells, [string, string]]>([
    [{ CHILD: '' }, ['CHILD', 'missing']],
    [{ CHILD: '=HYPERLINK("http://example.org")' }, ['CHILD', 'formula']],
    [{ CHILD: '@SUM(1)' }, ['CHILD', 'formula']],
    [{ CHILD: '\uFF1D1+1' }, ['CHILD', 'formula']],
    [{ CHILD: 'NM\u202E1' }, ['CHILD', 'bidi-control']],
    [{ DOB: '' }, ['DOB', 'missing']],
    [{ DOB: '31/02/2012' }, ['DOB', 'date-impossible']],
    [{ DOB: 'March' }, ['DOB', 'date-format']],
    [{ DOB: '01/01/2027' }, ['DOB', 'birth-date-ahead']],
    [{ UPN: '' }, ['UPN', 'upn-missing']],
    [{ UPN: 'UN9' }, ['UPN', 'upn-length']],
    [{ UPN: 'O201100018042' }, ['UPN', 'upn-characters']],
  ])('VS-22 says by column what is wrong: %j', (cells, expected) => {
    expect(found(header(cells))).toEqual([expected]);
  });

  it('VS-22 of the sample: every UPN with a wrong letter is reported, and none is accepted', () => {
    const file = readFileSync(join(__dirname, '../../test-data/ssda903/header.csv'));
    const rows = readReturnFile(file, 'header').map((row) => checkHeaderRow(row, today));

    expect(rows).toHaveLength(300);
    for (const { upn, faults } of rows) expect(upn === undefined).toBe(faults.length > 0);
    expect(rows.filter(({ upn }) => upn !== undefined).length).toBeLessThan(20);
  });
});

describe('a row of the episodes', () => {
  it('VS-22 in order says when the child was in care', () => {
    expect(episode({ DEC: '03/06/2025', REC: 'x1', RNE: ' p ' })).toEqual({
      ...{ row: 2, child: 'NM-1', decom: '2025-05-02', dec: '2025-06-03', rne: 'P', rec: 'X1' },
      ...{ faults: [], warnings: [] },
    });
  });

  it.each<[Cells, [string, string]]>([
    [{ DECOM: '' }, ['DECOM', 'missing']],
    [{ DECOM: '2/13/2025' }, ['DECOM', 'date-impossible']],
    [{ DECOM: '17/11/2026' }, ['DECOM', 'care-starts-ahead']],
    [{ DEC: '01/05/2025', REC: 'E4A' }, ['DEC', 'episode-ends-before-it-starts']],
    [{ DEC: '17/11/2026', REC: 'E4A' }, ['DEC', 'episode-ends-ahead']],
    [{ DEC: '=1+1', REC: 'E4A' }, ['DEC', 'date-format']],
    [{ RNE: '' }, ['RNE', 'missing']],
    [{ RNE: 'X' }, ['RNE', 'rne-unknown']],
    [{ DEC: '03/06/2025', REC: 'Q' }, ['REC', 'rec-unknown']],
    [{ DEC: '03/06/2025' }, ['REC', 'dec-without-rec']],
    [{ REC: 'X1' }, ['DEC', 'rec-without-dec']],
    [{ LS: ' ' }, ['LS', 'missing']],
    [{ LS: 'V5' }, ['LS', 'ls-unknown']],
    [{ LS: 'C' }, ['LS', 'ls-unknown']],
    [{ LS: 'care order' }, ['LS', 'ls-unknown']],
    [{ LS: 'V3' }, ['LS', 'short-breaks']],
    [{ LS: 'V 3' }, ['LS', 'short-breaks']],
    [{ LS: '\uFF363' }, ['LS', 'short-breaks']],
    [{ LS: 'v4' }, ['LS', 'short-breaks']],
  ])('VS-22 says by column what is wrong or to be looked at: %j', (cells, expected) => {
    expect(found(episode(cells))).toEqual([expected]);
  });

  it.each('C1 C2 D1 E1 V2 J1 J2 J3 L1 L2 L3 c2'.split(' '))('VS-22 %s is a legal status of one in care', (LS) => {
    expect(found(episode({ LS }))).toEqual([]);
  });

  it('VS-22 of the sample: every row can be read', () => {
    const file = readFileSync(join(__dirname, '../../test-data/ssda903/episodes.csv'));
    const rows = readReturnFile(file, 'episodes').map((row) => checkEpisodeRow(row, today));

    expect(rows).toHaveLength(601);
    expect(rows.flatMap(({ faults }) => faults)).toEqual([]);
  });

  it('VS-22 never throws: every row is at fault or is read', () => {
    const cells = fc.record({ CHILD: fc.string(), DECOM: fc.string(), RNE: fc.string(), DEC: fc.string() });
    fc.assert(
      fc.property(cells, (typed) => {
        const { faults, decom } = episode(typed);
        expect(faults.length > 0 || decom !== undefined).toBe(true);
      }),
    );
  });
});
