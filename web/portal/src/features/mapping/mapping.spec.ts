import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { mappingFaults, proposedMapping, type ExportMapping } from '@tutela/education';
import { parse } from 'csv-parse/sync';
import { mappingText } from './mapping-file';
import { answerInWords, columnsInWords, faultInWords } from './mapping.words';
import { choosableHeadings, previewOf, withHeading, wordsUnder } from './preview';
import { sampleOf, type ReadSample, type Sample } from './sample-file';

const head = 'UPN,Legal surname,Legal forename,Date of birth,Date,Session,Mark,Notes';
const zoe = 'R201100018042,O’Brien,Zoë,01/09/2014,25/11/2026,AM,/,';
const albert = 'R674123101121,Rooster,Albert,20/11/2010,25/11/2026,PM,n,"late,\nagain"';

const read = (text: string | Uint8Array, isCut = false): ReadSample =>
  sampleOf(typeof text === 'string' ? new TextEncoder().encode(text) : text, isCut, parse);

function sampleIn(...rows: string[]): Sample {
  const { sample } = read(rows.join('\r\n'));
  if (!sample) throw new Error('There is no sample.');
  return sample;
}

function proposed({ headings, rows }: Sample): ExportMapping {
  return proposedMapping(
    headings,
    rows.map(({ cells }) => cells),
  );
}

describe('a sample', () => {
  it('VS-06 has headings and rows with the lines where they begin', () => {
    const sample = sampleIn(head, albert, '', zoe);
    expect(sample.headings).toHaveLength(8);
    expect(sample.rows.map(({ line, cells }) => [line, cells[1]])).toEqual([
      [2, 'Rooster'],
      [5, 'O’Brien'],
    ]);
  });

  it('VS-06 of a large file ends at the last row that is whole, also within a character', () => {
    const bytes = new TextEncoder().encode([head, zoe, zoe].join('\n'));
    const cut = bytes.slice(0, bytes.indexOf(0xc3, bytes.lastIndexOf(0x0a)) + 1);
    expect(read(cut, true).sample).toMatchObject({ rows: [{ line: 2 }], isCut: true });
  });

  it('VS-06 may be in Windows-1252 with semicolons', () => {
    const text = [head, zoe].join('\r\n').replaceAll(',', ';');
    const bytes = Uint8Array.from(text, (one) => (one === '’' ? 0x92 : one.charCodeAt(0)));
    expect(read(bytes).sample?.rows[0]?.cells.slice(1, 3)).toEqual(['O’Brien', 'Zoë']);
  });

  it('VS-06 may begin with a hint to a spreadsheet, and headings may end in blank columns', () => {
    const sample = sampleIn('sep=,', `${head},,`, zoe);
    expect(sample.headings).toContain('UPN');
    expect(previewOf(proposed(sample), sample)).toMatchObject({ read: 1, notRead: 0, first: [{ line: 3 }] });
  });

  it.each([
    ['PK\u0003\u0004\0', 'not-text'],
    [head, 'empty'],
    [`${head}\n"${zoe}`, 'quotes'],
  ])('VS-06 that cannot be one says why: %j', (text, fault) => {
    expect(read(text)).toEqual({ fault });
  });
});

describe('the preview', () => {
  it('VS-06 shows the first ten rows decoded, and counts all', () => {
    const sample = sampleIn(head, zoe, albert, ...Array<string>(20).fill(zoe));
    const preview = previewOf(proposed(sample), sample);
    expect(preview?.first).toHaveLength(10);
    expect(preview?.first[0]).toEqual({
      line: 2,
      upn: 'R201100018042',
      name: 'Zoë O’Brien',
      born: '1 September 2014',
      on: '25 November 2026',
      marks: [{ session: 'AM', code: '/', words: 'Present (morning session)' }],
    });
    expect(preview?.first[1]).toMatchObject({
      marks: [{ code: 'N', words: 'Reason for absence not yet established' }],
    });
    expect(preview && answerInWords(preview)).toBe('22 rows of this sample can be read.');
  });

  it('VS-06 says what is wrong column by column, and guesses nothing', () => {
    const swapped = sampleIn(head, zoe.replace('25/11', '11/25'));
    expect(previewOf(proposed(sampleIn(head, zoe)), swapped)?.first[0]?.faults).toEqual([
      { field: 'date', fault: 'day-swapped' },
    ]);
    const wrong = [zoe.replace('/2014', '/14'), zoe.replace('AM', 'Period 1'), zoe.replace('AM', ''), `${zoe},x`];
    const sample = sampleIn(head, zoe, ...wrong);
    const preview = previewOf(proposed(sampleIn(head, zoe)), sample);
    expect(preview && answerInWords(preview)).toBe('1 row of this sample can be read, 4 rows cannot.');
    expect(preview && columnsInWords(preview, (field) => proposed(sample).headings[field] ?? '')).toEqual([
      'Date of birth (“Date of birth”): 1 row',
      'Session (“Session”): 2 rows',
      'More or fewer cells than headings: 1 row',
    ]);
  });

  it('VS-06 waits until the mapping is complete, and says what is missing', () => {
    const sample = sampleIn(head, zoe);
    const without = withHeading(proposed(sample), 'birthDate', undefined);
    expect(previewOf(without, sample)).toBeUndefined();
    expect(faultInWords(mappingFaults(without))).toBe('Say which heading is “Date of birth”.');
    expect(faultInWords(mappingFaults(withHeading(without, 'birthDate', 'Date')))).toContain('cannot be two things');
    expect(faultInWords([])).toBeUndefined();
  });

  it('VS-06 offers no heading that stands twice, and the words that stand under the session', () => {
    expect(choosableHeadings(['UPN', 'Mark', 'mark', ' ', 'x'.repeat(201)])).toEqual(['UPN']);
    expect(wordsUnder(sampleIn(head, zoe, albert, zoe), 'Session')).toEqual(['AM', 'PM']);
  });
});

describe('the mapping', () => {
  it('VS-05 holds headings and formats and nothing of a pupil', () => {
    const text = mappingText(proposed(sampleIn(head, zoe, albert)));
    expect(JSON.parse(text)).toEqual({
      headings: {
        upn: 'UPN',
        legalSurname: 'Legal surname',
        legalForename: 'Legal forename',
        birthDate: 'Date of birth',
        date: 'Date',
        session: 'Session',
        code: 'Mark',
      },
      dayFormat: 'dd/mm/yyyy',
      morning: 'AM',
      afternoon: 'PM',
    });
  });

  it('VS-05 is all that leaves the page: nothing here can call the platform or keep anything in the browser', () => {
    const sources = readdirSync(__dirname).filter((name) => !name.endsWith('.spec.ts'));
    const text = sources.map((name) => readFileSync(join(__dirname, name), 'utf8')).join('\n');
    expect(text).not.toMatch(
      /fetch\(|XMLHttpRequest|sendBeacon|WebSocket|localStorage|sessionStorage|indexedDB|useMutation/,
    );
    expect(text.match(/import [^;]*from '@tutela\/web'/g)).toEqual(["import { importOf } from '@tutela/web'"]);
  });
});
