import { Refusal, type ReturnFile } from '@tutela/contracts';
import { readReturnFile } from './return-file';

const header = 'CHILD,SEX,DOB,ETHNIC,UPN,MOTHER,MC_DOB';
const episodes = 'CHILD,DECOM,RNE,LS,CIN,PLACE,PLACE_PROVIDER,DEC,REC,REASON_PLACE_CHANGE,HOME_POST,PL_POST,URN';

function factsOf(bytes: Buffer, file: ReturnFile): Refusal['facts'] {
  try {
    readReturnFile(bytes, file);
  } catch (error) {
    if (error instanceof Refusal) return { type: error.type, ...error.facts };
    throw error;
  }
  throw new Error('It was read.');
}

describe('reading a file of the return', () => {
  it('VS-22 goes by the names of columns: their order and others between them do not matter', () => {
    const now = readReturnFile(Buffer.from(`${header}\n1,2,27/03/2008,WROM,UN1,,\n`), 'header');
    const other = readReturnFile(Buffer.from('UPN;New in 2027; dob ;CHILD\nUN1;x;27/03/2008;1\n'), 'header');

    expect(now).toEqual([{ row: 2, cells: { CHILD: '1', DOB: '27/03/2008', UPN: 'UN1' }, surplus: false }]);
    expect(other).toEqual(now);
  });

  it('VS-22 never keeps the URN of an episode: it is the placement’s, and no school', () => {
    const [row] = readReturnFile(
      Buffer.from(`${episodes}\n1,15/02/2016,S,C2,N3,U1,PR0,,,,EG19 7TT,WV27 9FW,999001\n`),
      'episodes',
    );

    expect(row?.cells).toEqual({ CHILD: '1', DECOM: '15/02/2016', RNE: 'S', LS: 'C2', DEC: '', REC: '' });
    expect(JSON.stringify(row)).not.toContain('999001');
  });

  it('VS-22 reads UTF-8 with a mark, Windows-1252, and blank rows as rows', () => {
    expect(readReturnFile(Buffer.from(`\uFEFF${header}\n\n1,2,27/03/2008,,,,\n`), 'header')).toMatchObject([
      { row: 3 },
    ]);
    expect(readReturnFile(Buffer.from(`${header}\nN\u00E9,2,27/03/2008,,,,\n`, 'latin1'), 'header')).toMatchObject([
      { cells: { CHILD: 'Né' } },
    ]);
  });

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004\u0000'), { why: 'not-text' }],
    ['UTF-16', Buffer.from(header, 'utf16le'), { why: 'not-text' }],
    ['nothing', Buffer.from(' \n'), { why: 'empty' }],
    ['no child', Buffer.from(header), { why: 'empty' }],
    ['a quote that is not closed', Buffer.from(`${header}\n"1,2,27/03/2008`), { why: 'quotes' }],
    [
      'the episodes',
      Buffer.from(`${episodes}\n1`),
      { why: 'headings', missing: ['DOB', 'UPN'], looksLike: 'episodes' },
    ],
    ['a column twice', Buffer.from(`${header},upn\n1`), { why: 'headings', twice: ['UPN'] }],
    ['something else', Buffer.from('Name\nMarcus'), { why: 'headings', missing: ['CHILD', 'DOB', 'UPN'] }],
  ])('VS-22 refuses %s as no header and says why', (_, bytes, facts) => {
    expect(factsOf(bytes, 'header')).toMatchObject({ type: 'not-a-return', file: 'header', ...facts });
  });

  it('security.md 51 refuses more than 20,000 rows', () => {
    expect(factsOf(Buffer.from(`${header}\n${'1,2,27/03/2008,,,,\n'.repeat(20_001)}`), 'header')).toMatchObject({
      type: 'too-large',
      maxRows: 20_000,
    });
  });
});
