import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { drop, eventually, exportMappingOfSimulator as mapping, type CsvLook } from '@tutela/testing';
import { FileRefused, type DroppedFile } from '../dropped/file-format';
import { bytesOf, lookAt } from '../dropped/look-at-folder';
import { Shelf } from '../dropped/shelf';
import { csvCaps, csvFormat } from './csv-format';

const head = 'Pupil UPN,Family name,Given name,Known name,Born,Mark date,Half of day,Att. mark';
const zoe = 'R201100018042,O’Brien,Zoë,Zo,01/09/2014,03/11/2026,Morning,/';
const albert = 'R674123101121,Rooster,Albert,,20/11/2010,03/11/2026,Afternoon,N';
let folder: string;

beforeEach(async () => (folder = await mkdtemp(join(tmpdir(), 'csv-'))));
afterEach(() => rm(folder, { recursive: true }));

async function read(contents: string | Buffer, caps = csvCaps) {
  await drop(folder, 'export.csv', contents);
  const file = await lookAt(folder, 'export.csv');
  if (typeof file === 'string') throw new Error(file);
  const lines: string[] = [];
  const shelf = new Shelf((text) => Promise.resolve(void lines.push(text)));
  await csvFormat({ mapping }, caps).read(file, bytesOf(file.path), shelf);
  await shelf.settle();
  const marks = lines.join('').trim().split('\n');
  return { roll: shelf.roll, marks, notRead: shelf.notReadFirst, encoding: file.encoding };
}

function written(
  rows: readonly string[],
  { delimiter = ',', encoding = 'utf-8', bom = false }: CsvLook,
  end = '\r\n',
): Buffer {
  const text = (bom ? '\uFEFF' : '') + rows.map((row) => row.replaceAll(',', delimiter) + end).join('');
  if (encoding === 'utf-8') return Buffer.from(text);
  return Buffer.concat(Array.from(text, (one) => Buffer.from([one === '’' ? 0x92 : one.charCodeAt(0)])));
}

describe('an export with the school’s own headings', () => {
  it.each([
    [{}, '\n'],
    [{ delimiter: ';', bom: true }, '\r\n'],
    [{ delimiter: '\t' }, '\r'],
    [{ delimiter: ';', encoding: 'windows-1252' }, '\r\n'],
  ] as [CsvLook, string][])('VS-06 is read with %j and line breaks %j', async (look, end) => {
    const { roll, marks, notRead, encoding } = await read(written([head, zoe, albert], look, end));
    expect(encoding).toBe(look.encoding ?? 'utf-8');
    expect(notRead).toEqual([]);
    expect(roll).toMatchObject([
      { id: 'R201100018042', legalSurname: 'O’Brien', legalForename: 'Zoë', birthDate: '2014-09-01' },
      { id: 'R674123101121', legalSurname: 'Rooster' },
    ]);
    expect(marks).toEqual([
      '{"id":"R201100018042","marks":[["2026-11-03","AM","/"]]}',
      '{"id":"R674123101121","marks":[["2026-11-03","PM","N"]]}',
    ]);
  });

  it('VS-06 names each row that could not be read by the line where it begins, and why, without its values', async () => {
    const quoted = albert.replace('Rooster', '"Roo\r\nster ""the"" 1st"');
    const rows = [head, zoe, quoted, '', zoe.replace('Morning', 'Lunch'), zoe.replace('/2026', '/26'), `${zoe},x`, zoe];
    const { notRead, marks } = await read(`${rows.join('\r\n')}\r\nTotal,5\r\n`);
    expect(notRead).toEqual([
      { line: 3, why: expect.stringMatching(/^Legal surname .*cannot be seen\.$/) },
      { line: 6, why: 'Session is neither of the two words for morning and afternoon.' },
      { line: 7, why: 'Date of the mark is not written in the chosen way.' },
      { line: 8, why: 'It has more or fewer cells than there are headings.' },
      { line: 10, why: 'It has more or fewer cells than there are headings.' },
    ]);
    expect(marks).toHaveLength(1);
    expect(JSON.stringify(notRead)).not.toMatch(/Zo|Rooster|Lunch/);
  });

  it('VS-06 may have a note over several lines, with quotation marks and separators in it', async () => {
    const note = '"late, said:\n""bus, again"", so,\nexcused"';
    const { marks, notRead } = await read([`${head},Note`, `${zoe},${note}`, `${albert},"a, b\nc"`].join('\r\n'));
    expect([marks.length, notRead]).toEqual([2, []]);
  });

  it('VS-06 may begin with the hint by which a spreadsheet knows the separator', async () => {
    const { marks, notRead } = await read(written(['sep=;', head, zoe, albert], { delimiter: ';' }));
    expect([marks.length, notRead]).toEqual([2, []]);
  });

  it('VS-05 takes nothing of two pupils who have one UPN', async () => {
    const { roll, notRead } = await read([head, zoe, zoe.replace('Zoë', 'Zara')].join('\n'));
    expect([roll, notRead]).toEqual([[], [{ line: 3, why: 'A pupil whose UPN another pupil of this file has.' }]]);
  });

  it.each([
    ['a workbook', Buffer.from('PK\u0003\u0004\0\0'), 'not a text file'],
    ['UTF-16', Buffer.from(`${head}\n${zoe}`, 'utf16le'), 'not a text file'],
    ['no row', '\n \n', 'empty'],
    ['a quotation mark that is never closed', `${head}\n"${`${zoe}\n`.repeat(3)}`, 'quotation mark'],
    ['a row without an end', `${head}\n${'x'.repeat(200_000)}`, 'far too long'],
    ['a column less', [head, zoe].join('\n').replaceAll(/^[^,]*,/gm, ''), 'no column Pupil UPN'],
    ['a quotation mark that takes rows', [head, `${zoe},`, `${albert},"`, zoe, `${zoe},"ill"`].join('\n'), 'line 3.'],
    [
      'a quotation mark that takes cells',
      [head, zoe.replace('Zo,', '"Zo,'), albert.replace(',,', ',"Al",')].join('\n'),
      'run together',
    ],
    [
      'month and day the other way round',
      [head, zoe.replace('03/11', '11/03'), zoe.replace('03/11', '11/25')].join('\n'),
      'Day and month stand the other way round than was mapped',
    ],
    [
      'the mark of UTF-8 before other bytes',
      Buffer.concat([Buffer.from(`\uFEFF${head}\n`), Buffer.from([0xe9])]),
      'not a text file',
    ],
    ['its end missing within a character', Buffer.from(`${head}\n${zoe},ë`).subarray(0, -1), 'its end is missing'],
    ['a column twice', `${head},born\n${zoe},`, 'more than one column Born'],
  ])('VS-06 with %s is refused whole, with a sentence', async (_what, contents, words) => {
    const error: unknown = await read(contents).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(FileRefused);
    expect((error as Error).message).toContain(words);
    expect((error as Error).message).toMatch(/Nothing of it was read\.$/);
  });

  it('VS-06 is not held open once it is refused, so that it can be mended', async () => {
    let isOpen = true as boolean;
    async function* bytes() {
      try {
        for (;;) yield await Promise.resolve(Buffer.from(`Name,Mark\n${'x,y\n'.repeat(1000)}`));
      } finally {
        isOpen = false;
      }
    }
    const file = { size: 9, encoding: 'utf-8' } as DroppedFile;
    await expect(csvFormat({ mapping }).read(file, bytes(), new Shelf(jest.fn()))).rejects.toThrow('no column');
    await eventually(() => Promise.resolve(!isOpen));
  });

  it('security.md 52 is refused above each cap', async () => {
    const rows = [head, ...Array<string>(1000).fill(zoe)].join('\n');
    await expect(read(rows, { ...csvCaps, rows: 500 })).rejects.toThrow('more rows');
    await expect(read(rows, { ...csvCaps, bytes: 500 })).rejects.toThrow('larger');
    await expect(read(rows, { ...csvCaps, milliseconds: -1 })).rejects.toThrow('too long to read');
  });

  it('security.md 57 takes no longer to look for the end of its headings than to read it', async () => {
    const [whole, startedAt] = [' x'.repeat(65_000), performance.now()];
    await expect(read(whole)).rejects.toThrow('far too long');
    // A backtracking look took twelve seconds.
    expect(performance.now() - startedAt).toBeLessThan(5000);
  });

  it('VS-07 is left alone while it is on its way', async () => {
    await writeFile(join(folder, 'new.csv'), head);
    expect(await lookAt(folder, 'new.csv')).toBe('on-its-way');
  });
});
