import fc from 'fast-check';
import { exportDay, exportDayFormats, fittingDayFormats } from './export-day';
import { exportFields, mappingFaults, type ExportMapping } from './export-mapping';
import { exportReader, type ReadExportRow } from './export-row';
import { isSeparatorHint, separatorOf, windows1252 } from './export-text';
import { exportDayFormatWords, exportFaultsInWords, exportFieldWords } from './export-words';
import { proposedMapping } from './proposed-mapping';

const headings = ['UPN', 'Surname', 'Forename', 'DOB', 'Date', 'Session', 'Mark', 'Notes'];
const mapping: ExportMapping = {
  headings: {
    upn: 'UPN',
    legalSurname: 'Surname',
    legalForename: 'Forename',
    birthDate: 'DOB',
    date: 'Date',
    session: 'Session',
    code: 'Mark',
  },
  dayFormat: 'dd/mm/yyyy',
  morning: 'AM',
  afternoon: 'PM',
};
const row = ['R201100018042', "O'Brien", 'Zoë', '01/09/2014', '03/11/2026', 'am', ' n ', ''];

function readRow(cells: readonly string[], by: ExportMapping = mapping): ReadExportRow {
  const { read } = exportReader(by, headings);
  if (!read) throw new Error('The headings do not fit.');
  return read(cells);
}
const faultsOf = (column: number, text: string): unknown => readRow(row.with(column, text)).faults;

describe('a row of an export', () => {
  it('VS-06 is a pupil, a day and a mark, by the mapping', () => {
    expect(readRow(row).row).toEqual({
      pupil: { upn: 'R201100018042', legalSurname: "O'Brien", legalForename: 'Zoë', birthDate: '2014-09-01' },
      on: '2026-11-03',
      marks: [{ session: 'AM', code: 'N' }],
    });
  });

  it('VS-06 with two codes is a whole day; an empty code is a mark that is not there yet', () => {
    const { upn, legalSurname, legalForename, birthDate, date } = mapping.headings;
    const days = { upn, legalSurname, legalForename, birthDate, date, morningCode: 'Session', afternoonCode: 'Mark' };
    const perDay = { ...mapping, headings: days };
    expect(readRow(row.with(5, '/').with(6, ''), perDay).row?.marks).toEqual([
      { session: 'AM', code: '/' },
      { session: 'PM', code: '-' },
    ]);
  });

  it.each([
    [0, 'R201100018041', 'upn', 'upn'],
    [1, ' ', 'legalSurname', 'missing'],
    [1, 'O\u202EBrien', 'legalSurname', 'name'],
    [2, '=HYPERLINK("http://elsewhere.example")', 'legalForename', 'formula'],
    [2, '@SUM(A1)', 'legalForename', 'formula'],
    [2, '-2+3', 'legalForename', 'formula'],
    [3, '2014-09-01', 'birthDate', 'day-format'],
    [3, '01/09/14', 'birthDate', 'day-format'],
    [4, '31/11/2026', 'date', 'day-impossible'],
    [4, '11/25/2026', 'date', 'day-swapped'],
    [0, '2.011E+12', 'upn', 'upn'],
    [5, 'Period 1', 'session', 'session'],
    [6, 'Present', 'code', 'code'],
    [6, '\u00DF', 'code', 'code'],
    [6, '\u0131', 'code', 'code'],
    [6, "'=1", 'code', 'formula'],
  ] as const)('VS-06 is not taken with column %i as %j, and says which field and why', (column, text, field, fault) => {
    expect(faultsOf(column, text)).toEqual([{ field, fault }]);
    expect(exportFaultsInWords([{ field, fault }])).toMatch(new RegExp(`^${exportFieldWords[field]} .*\\.$`));
  });

  it('VS-06 may have its texts kept from a spreadsheet, and a midnight behind a day', () => {
    const { row: read } = readRow(row.with(0, '="R201100018042"').with(4, '03/11/2026 00:00:00').with(6, '-'));
    expect(read).toMatchObject({ pupil: { upn: 'R201100018042' }, on: '2026-11-03', marks: [{ code: '-' }] });
  });

  it('VS-06 may have an apostrophe before what a spreadsheet shall not change; of a name it is a part', () => {
    const kept = ["'R201100018042", "'t Hooft", 'Zoë', "'01/09/2014", "'03/11/2026", "'AM", "'-", ''];
    expect(readRow(kept).row).toMatchObject({
      pupil: { upn: 'R201100018042', legalSurname: "'t Hooft", birthDate: '2014-09-01' },
      on: '2026-11-03',
      marks: [{ session: 'AM', code: '-' }],
    });
  });

  it('VS-06 with a cell too many or too few is nobody’s guess', () => {
    expect([readRow([...row, 'x']).faults, readRow(row.slice(0, 6)).faults]).toEqual(['columns', 'columns']);
    expect(readRow([...row, '', '']).row).toBeDefined();
    const { read } = exportReader(mapping, [...headings, '', ' ']);
    expect([read?.(row).row, read?.([...row, '', '', 'x']).faults]).toEqual([readRow(row).row, 'columns']);
  });

  it('VS-05 without a UPN is still a pupil, who can be in doubt and never settled', () => {
    expect(readRow(row.with(0, '')).row?.pupil.upn).toBeUndefined();
  });

  it('VS-06 never throws, and is read whole or not at all', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 8, maxLength: 8 }), (cells) => {
        const { row: read, faults } = readRow(cells);
        expect((read === undefined) !== (faults === undefined)).toBe(true);
      }),
    );
  });
});

describe('the headings', () => {
  it('VS-06 are found whatever their capitals and spaces; absent ones and those that stand twice are named', () => {
    expect(
      exportReader(mapping, [' u p n ', 'SURNAME', 'forename', 'D.O.B.', 'date', 'session', 'mark']).read,
    ).toBeDefined();
    expect(exportReader(mapping, ['UPN', 'upn', 'Forename', 'DOB', 'Date', 'Session', 'Mark'])).toEqual({
      absent: ['Surname'],
      twice: ['UPN'],
    });
  });

  it.each([
    [{ ...mapping.headings, upn: undefined }, [{ fault: 'missing', field: 'upn' }]],
    [{ ...mapping.headings, date: 'dob' }, [{ fault: 'same-heading', field: 'date' }]],
    [
      { ...mapping.headings, morningCode: 'AM' },
      [{ fault: 'missing', field: 'afternoonCode' }, { fault: 'two-layouts' }],
    ],
  ])('VS-06 that are not enough, or say two things, make no mapping %#', (given, faults) => {
    expect(mappingFaults({ ...mapping, headings: given })).toEqual(faults);
    expect(mappingFaults(mapping)).toEqual([]);
    expect(mappingFaults({ ...mapping, afternoon: 'am' })).toEqual([{ fault: 'same-session-words' }]);
  });
});

describe('the proposal', () => {
  it('VS-06 knows the headings of several systems and takes legal names before others', () => {
    const arbor = ['Legal Forename', 'Legal Surname', 'UPN', 'Date of birth', 'Date', 'AM', 'PM', 'Year Group'];
    const { headings: found, dayFormat } = proposedMapping(arbor, [
      ['', '', '', '2014-09-01', '2026-11-03', '/', '\\'],
    ]);
    expect(found).toEqual({
      upn: 'UPN',
      legalSurname: 'Legal Surname',
      legalForename: 'Legal Forename',
      birthDate: 'Date of birth',
      date: 'Date',
      morningCode: 'AM',
      afternoonCode: 'PM',
    });
    expect(dayFormat).toBe('yyyy-mm-dd');
  });

  it('VS-06 takes Surname for the known name where the legal one has a column of its own', () => {
    const sims = proposedMapping(['Surname', 'Legal Surname', 'Forename', 'Legal Forename'], []);
    expect(sims.headings).toMatchObject({ legalSurname: 'Legal Surname', preferredSurname: 'Surname' });
    expect(proposedMapping(['Surname'], []).headings).toEqual({ legalSurname: 'Surname' });
  });

  it('VS-06 takes the words of the sessions and the way of writing days from the rows', () => {
    const { morning, afternoon, dayFormat } = proposedMapping(headings, [
      row.with(5, 'Afternoon').with(4, '25/12/2026'),
    ]);
    expect([morning, afternoon, dayFormat]).toEqual(['Morning', 'Afternoon', 'dd/mm/yyyy']);
  });

  it('VS-06 has no fault but headings that are missing, whatever the file', () => {
    expect(proposedMapping(['UPN', 'upn', 'DOB'], []).headings).toEqual({ birthDate: 'DOB' });
    const anyHeadings = fc.array(fc.oneof(fc.constantFrom(...headings, 'AM', 'PM', 'upn'), fc.string()), {
      maxLength: 12,
    });
    fc.assert(
      fc.property(anyHeadings, (found) => {
        const faults = mappingFaults(proposedMapping(found, [])).map(({ fault }) => fault);
        expect(faults.filter((fault) => fault !== 'missing')).toEqual([]);
      }),
    );
  });
});

describe('the text of an export', () => {
  it.each([
    ['03/11/2026', ['dd/mm/yyyy', 'mm/dd/yyyy']],
    ['25/12/2026', ['dd/mm/yyyy']],
    ['2026-12-25', ['yyyy-mm-dd']],
    ['25 December 2026', ['dd mmm yyyy']],
    ['25-Dec-2026', ['dd mmm yyyy']],
    ['25/12-2026', []],
  ])('VS-06 %s fits %j', (text, formats) => {
    expect(fittingDayFormats([text, ''])).toEqual(formats);
  });

  it('VS-06 every format is explained by the same day', () => {
    for (const format of exportDayFormats)
      for (const example of exportDayFormatWords[format].split(': ')[1]?.split(', ') ?? [])
        expect(exportDay(example, format)).toEqual({ day: '2026-10-31' });
    expect(Object.keys(exportFieldWords)).toEqual([...exportFields]);
  });

  it('VS-06 in Windows-1252 keeps its quotation marks, in any pieces', () => {
    expect(windows1252(Uint8Array.from([0x91, 0x5a, 0x6f, 0xeb, 0x92, 0x80, 0x81]))).toBe('‘Zoë’€\u0081');
    expect(windows1252(new Uint8Array(20_000).fill(0x41))).toHaveLength(20_000);
  });

  it('VS-06 may begin with a hint to a spreadsheet, which is no row', () => {
    const hints = [['sep=', ''], ['SEP=|'], ['sep=', 'UPN'], ['Separator'], []];
    expect(hints.map(isSeparatorHint)).toEqual([true, true, false, false, false]);
  });

  it.each([
    ['a;b;c\n1,2;3', ';'],
    ['a\tb,c\td\n', '\t'],
    ['"a,b,c";d\n', ';'],
    ['\n\na,b\n', ','],
    ['one column', ','],
  ])('VS-06 of %j has its separator from the first line', (text, separator) => {
    expect(separatorOf(text)).toBe(separator);
  });
});
