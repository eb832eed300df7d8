import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CODE_TABLE } from './attendance-code-table';
import {
  codeByte,
  codeOfByte,
  codeOn,
  isAttended,
  isPossible,
  portalCodes,
  UNNUMBERED_CODE_BYTE,
} from './attendance-codes';

interface PublishedCode {
  code: string;
  category: string;
  countsAsPossibleSession: boolean;
  countsAsAttendance: boolean;
  validFrom: string | null;
  validTo: string | null;
}

const published = JSON.parse(readFileSync(join(__dirname, '../data/attendance-codes.json'), 'utf8')) as {
  codes: PublishedCode[];
  localMisMarks: { code: string }[];
};
const today = '2026-11-23';
const ourCategory: Record<string, string> = {
  present: 'present',
  approved_educational_activity: 'approved-activity',
  authorised_absence: 'authorised',
  unauthorised_absence: 'unauthorised',
  not_possible: 'not-possible',
  administrative: 'administrative',
};

describe('VS-29 attendance codes', () => {
  it.each(published.codes)('VS-29 holds $code as published: $category', (row) => {
    const { category } = codeOn(row.code, row.validTo ?? today);
    expect(category).toBe(ourCategory[row.category]);
    expect(isPossible(category)).toBe(row.countsAsPossibleSession);
    expect(isAttended(category)).toBe(row.countsAsAttendance);
  });

  it('VS-29 holds the published days of validity, and closes F, whose last day nobody published', () => {
    const differing = published.codes.filter(({ code, validFrom, validTo }) => {
      const entry = CODE_TABLE.find((candidate) => candidate.code === code);
      return (entry?.from ?? null) !== validFrom || (entry?.to ?? null) !== validTo;
    });
    expect(differing.map(({ code }) => code)).toEqual(['F']);
  });

  it('VS-29 begins the new codes on 19 August 2024', () => {
    expect(codeOn('K', '2024-08-18')).toEqual({
      code: 'K',
      category: 'unknown',
      words: 'Unknown code K',
      retired: false,
    });
    expect(codeOn('K', '2024-08-19').category).toBe('approved-activity');
    expect(codeOn('Y5', '2024-09-02').category).toBe('not-possible');
  });

  it('VS-29 counts a withdrawn code as ever and says that it is old', () => {
    expect(codeOn('J', '2024-08-18').retired).toBe(false);
    const j = codeOn('J', today);
    expect([j.category, j.retired, j.words.endsWith('(old code)')]).toEqual(['approved-activity', true, true]);
    expect(['H', 'F', 'Y'].map((code) => codeOn(code, today).category)).toEqual([
      'authorised',
      'authorised',
      'not-possible',
    ]);
  });

  it('tells what a code meant on its day', () => {
    expect(codeOn('T', '2023-05-02').words).toBe('Gypsy, Roma and Traveller absence');
    expect(codeOn('T', today).words).toBe('Parent travelling for occupational purposes');
  });

  it('takes a hyphen or nothing for a missing mark, never for presence or absence', () => {
    expect(codeOn('-', today).category).toBe('missing');
    expect(codeOn('', today).category).toBe('missing');
  });

  it('keeps unknown codes raw and counts them as nothing', () => {
    for (const code of ['I01', 'X09', '?', 'n', '!', '*', '7']) {
      expect(codeOn(code, today)).toMatchObject({ code, category: 'unknown', retired: false });
    }
    expect(isPossible('unknown')).toBe(false);
  });

  it('VS-32 offers the codes of that day only, and neither old ones nor marks that are no code', () => {
    const now = portalCodes(today).map(({ code }) => code);
    expect(now).toEqual(expect.arrayContaining(['/', '\\', 'N', 'J1', 'C1', 'Y7', 'K']));
    expect(now.filter((code) => ['H', 'J', 'F', 'Y', '-', '#', '!', '7'].includes(code))).toEqual([]);
    const before = portalCodes('2024-07-01').map(({ code }) => code);
    expect(before).toEqual(expect.arrayContaining(['H', 'J', 'Y']));
    expect(before).not.toContain('J1');
  });
});

describe('the numbers of codes in stored marks', () => {
  const pinned =
    '1/ 2\\ 3L 4K 5B 6P 7V 8W 9J 10C 11C1 12C2 13E 14I 15J1 16M 17R 18S 19T 20H 21F 22G 23N 24O 25U 26D 27Q 28X ' +
    '29Y 30Y1 31Y2 32Y3 33Y4 34Y5 35Y6 36Y7 37Z 38# 101- 102! 103* 104:7 105:8 106:9';

  it('never change, because marks already stored would change with them', () => {
    const numbers = CODE_TABLE.map(({ byte, code }) => `${byte}${/^\d/.test(code) ? ':' : ''}${code}`);
    expect(numbers.join(' ')).toBe(pinned);
  });

  it('are one to one, and lead back to the code', () => {
    expect(new Set(CODE_TABLE.map(({ byte }) => byte)).size).toBe(CODE_TABLE.length);
    expect(CODE_TABLE.every(({ code }) => codeOfByte(codeByte(code)) === code)).toBe(true);
    expect(CODE_TABLE.every(({ byte }) => byte > 0 && byte < UNNUMBERED_CODE_BYTE)).toBe(true);
  });

  it('are 0 for nothing recorded and 255 for a code without a number', () => {
    expect([codeByte(''), codeOfByte(0)]).toEqual([0, '']);
    expect([codeByte('I01'), codeOfByte(UNNUMBERED_CODE_BYTE), codeOfByte(39)]).toEqual([255, undefined, undefined]);
  });
});
