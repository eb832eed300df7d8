import { Refusal } from '@tutela/contracts';
import { readListFile } from './list-file';

const heading = 'Local id,Legal surname,Legal forename,Date of birth,In care from';
const row = 'NM-1,Adeyemi,Marcus,04/03/2012,02/05/2026';

function refusalOf(bytes: Buffer): Refusal {
  try {
    readListFile(bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
  throw new Error('It was read.');
}

describe('reading the file of a list', () => {
  it.each([
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ])('VS-15 (CSV) reads %s', (_, separator) => {
    const text = [heading, row].join('\r\n').replaceAll(',', separator);

    expect(readListFile(Buffer.from(text)).rows).toEqual([
      {
        row: 2,
        surplus: false,
        cells: {
          'Local id': 'NM-1',
          'Legal surname': 'Adeyemi',
          'Legal forename': 'Marcus',
          'Date of birth': '04/03/2012',
          'In care from': '02/05/2026',
        },
      },
    ]);
  });

  it('VS-15 (CSV) reads UTF-8 with and without a mark, and Windows-1252', () => {
    const text = `${heading}\nNM-1,Zoë,D’Arcy,04/03/2012,02/05/2026`;
    const older = Buffer.from(text.replace('’', '\u0092'), 'latin1');

    for (const bytes of [Buffer.from(text), Buffer.from(`\uFEFF${text}`), older]) {
      expect(readListFile(bytes).rows[0]?.cells).toMatchObject({ 'Legal surname': 'Zoë', 'Legal forename': 'D’Arcy' });
    }
  });

  it('VS-15 matches headings whatever their capitals and spaces, and names those it does not know', () => {
    const text = `LOCAL ID, legal surname ,LegalForename,Date  of birth,in care FROM,Shoe size\n${row},38`;

    const file = readListFile(Buffer.from(text));

    expect(file.headings).toEqual(['Local id', 'Legal surname', 'Legal forename', 'Date of birth', 'In care from']);
    expect(file.unknownHeadings).toEqual(['Shoe size']);
  });

  it('VS-15 counts rows as a spreadsheet does, blank ones too', () => {
    const rows = readListFile(Buffer.from(`${heading}\n\n${row}\n,,,,\n"NM-2","Ad,e ""y""",M,x,y\n`)).rows;

    expect(rows.map((one) => one.row)).toEqual([3, 5]);
    expect(rows[1]?.cells['Legal surname']).toBe('Ad,e "y"');
  });

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004\u0000\u0000'), { why: 'not-text' }],
    ['nothing', Buffer.from(' \n'), { why: 'empty' }],
    ['headings alone', Buffer.from(heading), { why: 'empty' }],
    ['a quote that never closes', Buffer.from(`${heading}\n"NM-1,Adeyemi`), { why: 'quotes' }],
    [
      'a heading twice',
      Buffer.from(`${heading},Local ID\n${row}`),
      { why: 'headings', missing: [], twice: ['Local id'] },
    ],
    [
      'headings that are missing',
      Buffer.from('Local id,Name\n1,Marcus'),
      {
        why: 'headings',
        missing: ['Legal surname', 'Legal forename', 'Date of birth', 'In care from'],
        twice: [],
      },
    ],
  ])('VS-15 refuses %s as no list and says why', (_, bytes, facts) => {
    expect(refusalOf(bytes)).toMatchObject({ type: 'not-a-list', facts });
  });

  it('VS-15 refuses more than 20,000 rows', () => {
    expect(refusalOf(Buffer.from(`${heading}\n${`${row}\n`.repeat(20_001)}`))).toMatchObject({
      type: 'too-large',
      facts: { maxRows: 20_000 },
    });
    expect(readListFile(Buffer.from(`${heading}\n${`${row}\n`.repeat(20_000)}`)).rows).toHaveLength(20_000);
  });
});
