import { upnCheckLetter } from '@tutela/education';
import { stringify } from 'csv-stringify/sync';
import fc from 'fast-check';
import { readListFile } from './list-file';
import { listHeadings, type ListHeading } from '@tutela/contracts';
import { checkRow, type RowValues } from './list-row.rules';

const today = '2026-11-16';
const inOrder: Partial<Record<ListHeading, string>> = {
  'Local id': 'NM-1',
  UPN: 'R201100018042',
  'Legal surname': 'Adeyemi',
  'Legal forename': 'Marcus',
  'Date of birth': '04/03/2012',
  'In care from': '2026-05-02',
};

function check(changes: Partial<Record<ListHeading, string>> = {}) {
  return checkRow({ row: 2, surplus: false, cells: { ...inOrder, ...changes } }, today);
}

describe('checking a row of a list', () => {
  it('VS-15 takes a row that is in order, and echoes the date of birth in words', () => {
    const row = check({ 'Year group': 'Year 9', 'Preferred forename': ' Marc ', 'In care to': '46300' });

    expect(row).toMatchObject({ faults: [], warnings: [], name: 'Marc Adeyemi', birthDateInWords: '4 March 2012' });
    expect(row.values).toMatchObject({
      birthDate: '2012-03-04',
      inCareFrom: '2026-05-02',
      inCareTo: '2026-10-05',
      yearGroup: 9,
      preferredForename: 'Marc',
    });
  });

  it.each([
    ['9', 9],
    ['Year 9', 9],
    ['yr9', 9],
    ['R', 0],
    ['reception', 0],
    ['N1', -2],
    ['N2', -1],
  ])('VS-15 reads the year group %s', (typed, yearGroup) => {
    expect(check({ 'Year group': typed }).values).toMatchObject({ yearGroup });
  });

  it.each([
    ['', undefined],
    [' MAIN ', undefined],
    ['c', undefined],
    ['M', undefined],
    ['Subsidiary', 'subsidiary'],
    ['s', 'subsidiary'],
  ])('VS-22 reads the registration %j', (typed, registration) => {
    expect(check({ Registration: typed })).toMatchObject({ faults: [] });
    expect(check({ Registration: typed }).registration).toBe(registration);
  });

  it('VS-15 names the check letter that would fit', () => {
    const { faults, values } = check({ UPN: 'A201100018042' });

    expect(faults).toEqual([
      { heading: 'UPN', fault: 'upn-check-letter', facts: { read: 'A201100018042', length: '13', expected: 'R' } },
    ]);
    expect(values).toBeUndefined();
  });

  it('VS-15 lets a person correct everything at once: each cell tells its own fault', () => {
    const { faults } = check({ 'Local id': '', UPN: 'X', 'Date of birth': '30/02/2012', 'Year group': '14' });

    expect(faults.map(({ heading, fault }) => `${heading}: ${fault}`)).toEqual([
      'Local id: missing',
      'UPN: upn-length',
      'Date of birth: date-impossible',
      'Year group: year-group-unknown',
    ]);
  });

  it('VS-15 warns and goes on where a UPN is missing or temporary', () => {
    expect(check({ UPN: '' })).toMatchObject({ faults: [], warnings: [{ fault: 'upn-missing' }] });
    expect(check({ UPN: 't20110001804v' })).toMatchObject({ faults: [], warnings: [{ fault: 'upn-temporary' }] });
  });

  it('VS-15 never throws: every row is at fault or is read', () => {
    const cell = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('R201100018042', '04/03/2012', '40000', '9', ''),
    );
    const cells = fc.record(Object.fromEntries(listHeadings.map((heading) => [heading, cell])), { requiredKeys: [] });

    fc.assert(
      fc.property(cells, fc.boolean(), (typed, surplus) => {
        const row = checkRow({ row: 2, surplus, cells: typed }, today);
        expect(row.faults.length > 0).toBe(row.values === undefined);
      }),
    );
  });

  it('VS-15 reads back what it wrote, in any of the separators', () => {
    fc.assert(
      fc.property(values(), fc.constantFrom(',', ';', '\t'), (said, delimiter) => {
        const written = stringify([[...listHeadings], listHeadings.map((heading) => cellOf(said, heading))], {
          delimiter,
        });
        const [row] = readListFile(Buffer.from(written)).rows;
        expect(row && checkRow(row, today)).toMatchObject({ faults: [], values: said });
      }),
    );
  });
});

const name = fc
  .stringMatching(/^[A-Za-zÀ-ÖØ-öø-ÿ'",; -]{1,40}$/)
  .map((text) => text.normalize('NFC').trim().replace(/ +/g, ' '))
  .filter((text) => text !== '');
const upn = fc.stringMatching(/^999\d{9}$/).map((last12) => `${upnCheckLetter(last12)}${last12}`);

function day(from: string, to: string): fc.Arbitrary<string> {
  const range = { min: new Date(from), max: new Date(to), noInvalidDate: true };
  return fc.date(range).map((date) => date.toISOString().slice(0, 10));
}

function values(): fc.Arbitrary<RowValues> {
  return fc.record(
    {
      localId: name,
      legalSurname: name,
      legalForename: name,
      birthDate: day('2008-01-01', '2015-01-01'),
      inCareFrom: day('2016-01-01', '2020-01-01'),
      inCareTo: day('2021-01-01', '2026-01-01'),
      upn,
      preferredSurname: name,
      socialWorker: name,
      placement: name,
      yearGroup: fc.integer({ min: 1, max: 13 }),
    },
    { requiredKeys: ['localId', 'legalSurname', 'legalForename', 'birthDate', 'inCareFrom'] },
  );
}

function cellOf(said: RowValues, heading: ListHeading): string {
  const cells: Partial<Record<ListHeading, string | number>> = {
    'Local id': said.localId,
    UPN: said.upn,
    'Legal surname': said.legalSurname,
    'Legal forename': said.legalForename,
    'Preferred surname': said.preferredSurname,
    'Date of birth': said.birthDate,
    'Year group': said.yearGroup,
    'Social worker': said.socialWorker,
    Placement: said.placement,
    'In care from': said.inCareFrom,
    'In care to': said.inCareTo,
  };
  return String(cells[heading] ?? '');
}
