import { randomUUID } from 'node:crypto';
import { chooseSchool, confirmList, findSchools, listNames, readListImport, uploadList } from '@tutela/contracts';
import { person, type Caller } from '@tutela/testing';
import { startCollection, type CollectionUnderTest } from '../../test-support/collection-under-test';
import { aRow, confirmed, fileOf, upload } from '../test-support/list-rows';

let collection: CollectionUnderTest;
let officer: Caller;
beforeAll(async () => {
  collection = await startCollection();
  officer = collection.as(person('vs-officer', '999', { userId: 'k.osei' }));
});
afterAll(() => collection.close());

describe('uploading a list', () => {
  it('VS-15 checks every row and finds its school, and nothing is imported yet', async () => {
    const answer = await upload(officer, [
      aRow(1),
      aRow(2, { 'School URN': '', 'School name': 'stonegate COLLEGE' }),
      aRow(3, { UPN: 'A201100018042', 'School URN': '', 'School name': '' }),
    ]);

    expect(answer).toMatchObject({
      state: 'checked',
      counts: { rows: 3, faulty: 1, toChoose: 0, new: 2, changed: 0, same: 0 },
      missing: [],
    });
    expect(answer.rows).toMatchObject([
      { row: 2, name: 'Marcus Adeyemib', birthDateInWords: '4 March 2012', school: { outcome: 'found', by: 'urn' } },
      { row: 3, school: { outcome: 'found', by: 'name', found: { urn: '999002', name: 'Stonegate College' } } },
      {
        row: 4,
        faults: [{ heading: 'UPN', fault: 'upn-check-letter', facts: { expected: 'R' } }],
        warnings: [{ fault: 'school-not-given' }],
        school: { outcome: 'not-given' },
      },
    ]);
    expect((await officer.ask(listNames, {})).names.filter(({ localId }) => localId === 'NM-1')).toEqual([]);
  });

  it('VS-13 writes down who uploaded and how many rows', async () => {
    const { import: id } = await upload(officer, [aRow(1)]);

    const [entry] = await collection.eye.auditEntries('999', 'list.uploaded');
    expect(entry).toMatchObject({ actor_user_id: 'k.osei', object: id, facts: { rows: 1, faulty: 0 } });
  });

  it('VS-15 reads Windows-1252 with Excel dates, and echoes them in words', async () => {
    const text = fileOf([
      aRow(1, { 'Legal surname': 'D’Arcy-Müller', 'Date of birth': '40972', 'In care from': '46144' }),
    ])
      .toString()
      .replace('’', '\u0092')
      .replaceAll(',', ';');

    const answer = await officer.ask(uploadList, { import: randomUUID() }, { raw: Buffer.from(text, 'latin1') });

    expect(answer.rows).toMatchObject([
      {
        name: 'Marcus D’Arcy-Müller',
        birthDateInWords: '4 March 2012',
        changedFields: [
          { heading: 'Date of birth', before: '', after: '4 March 2012' },
          { heading: 'In care from', before: '', after: '2 May 2026' },
        ],
        faults: [],
      },
    ]);
  });

  it('VS-15 names the other row where a child stands twice', async () => {
    const { rows } = await upload(officer, [aRow(1), aRow(2, { UPN: aRow(1).UPN }), aRow(3, { 'Local id': 'nm-1' })]);

    expect(rows.map(({ faults }) => faults.map(({ fault, facts }) => [fault, facts?.otherRow]))).toEqual([
      [
        ['same-local-id', '4'],
        ['same-upn', '3'],
      ],
      [['same-upn', '2']],
      [['same-local-id', '2']],
    ]);
  });

  it('VS-15 refuses what is no list, and a file over 10 MB', async () => {
    const put = (raw: Buffer) => officer.call(uploadList, { import: randomUUID() }, { raw });

    expect(await put(Buffer.from('Name\nMarcus'))).toMatchObject({
      status: 422,
      problem: { type: 'not-a-list', facts: { why: 'headings' } },
    });
    expect(await put(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toMatchObject({
      status: 413,
      problem: { type: 'too-large', facts: { maxBytes: 10 * 1024 * 1024 } },
    });
  });

  it('VS-15 takes another file in place of the first until it is confirmed, of the same person only', async () => {
    const { import: id } = await upload(officer, [aRow(21, { UPN: 'X' })]);
    const colleague = collection.as(person('vs-officer', '999'));
    const put = (as: Caller) => as.call(uploadList, { import: id }, { raw: fileOf([aRow(21), aRow(22)]) });

    expect(await put(colleague)).toMatchObject({ status: 404 });
    expect(await put(officer)).toMatchObject({ status: 200, body: { counts: { rows: 2, faulty: 0 } } });
    await officer.ask(confirmList, { import: id, missing: [] });
    expect(await put(officer)).toMatchObject({ status: 409, problem: { type: 'list-is-settled' } });
  });

  it('VS-12 refuses a reader; VS-10 a neighbour finds no such list', async () => {
    const { import: id } = await upload(officer, [aRow(1)]);
    const reader = collection.as(person('vs-reader', '999'));
    const neighbour = collection.as(person('vs-officer', '998'));

    expect(await reader.call(uploadList, { import: randomUUID() }, { raw: fileOf([aRow(1)]) })).toMatchObject({
      status: 403,
      problem: { type: 'not-your-role' },
    });
    for (const answer of [
      await neighbour.call(readListImport, { import: id }),
      await neighbour.call(chooseSchool, { import: id, row: 2, urn: '999001' }),
      await neighbour.call(confirmList, { import: id, missing: [] }),
      await officer.call(readListImport, { import: randomUUID() }),
    ])
      expect(answer).toMatchObject({ status: 404, problem: { type: 'not-found' } });
  });

  it('VS-15 tells of another child on record with the same UPN, and never merges them', async () => {
    await confirmed(officer, [aRow(31), aRow(32)]);

    const { rows } = await upload(officer, [aRow(39, { UPN: aRow(31).UPN })]);

    expect(rows).toMatchObject([
      { change: 'new', warnings: [{ fault: 'upn-on-record', facts: { localId: 'NM-31' } }] },
    ]);
  });

  it('VS-15 checks 2,000 rows at once', async () => {
    const rows = Array.from({ length: 2_000 }, (_, n) =>
      aRow(n + 1000, { 'School URN': '', 'School name': 'St Mary’s' }),
    );

    const answer = await upload(officer, rows);

    expect(answer.counts).toMatchObject({ rows: 2_000, faulty: 0, toChoose: 2_000 });
  });
});

describe('choosing a school', () => {
  it('VS-15 offers what the register has and takes what is chosen, from the whole register', async () => {
    const { import: id, rows } = await upload(officer, [
      aRow(41, { 'School URN': '', 'School name': 'Argyle Primary School' }),
      aRow(42, { 'School URN': '', 'School name': 'School of Hard Knocks' }),
    ]);
    const { schools } = await officer.ask(findSchools, { text: 'coldwater', la: '999' });

    expect(rows[0]?.school).toMatchObject({
      outcome: 'found',
      by: 'name',
      found: { urn: '100008', postcode: 'WC1H 9EG' },
    });
    expect(rows[1]).toMatchObject({ faults: [{ fault: 'school-not-found' }], school: { outcome: 'none' } });
    expect(schools).toMatchObject([{ urn: '999003', name: 'Coldwater Academy', la: '999' }]);

    const chosen = await officer.ask(chooseSchool, { import: id, row: 3, urn: '999003' });

    expect(chosen.counts).toMatchObject({ faulty: 0, toChoose: 0, new: 2 });
    expect(chosen.rows[1]?.school).toMatchObject({
      outcome: 'found',
      by: 'chosen',
      found: { name: 'Coldwater Academy' },
    });
    expect(await officer.ask(readListImport, { import: id })).toEqual(chosen);
    expect((await collection.eye.auditEntries('999', 'list.school-chosen'))[0]).toMatchObject({ object: id });
  });

  it.each([
    ['a closed school', 2, '124930'],
    ['a school that is not there', 2, '999999'],
    ['a row that is not there', 7, '999001'],
  ])('VS-15 does not take %s', async (_, row, urn) => {
    const { import: id } = await upload(officer, [aRow(1)]);

    expect(await officer.call(chooseSchool, { import: id, row, urn })).toMatchObject({ status: 404 });
  });

  it.each([
    ['999001', ['999001']],
    ['EC3A5DE', ['100000']],
    ['argyle primary', ['100008']],
    ['124930', []],
    ['Starship', []],
    ["%'_", []],
  ])('VS-15 finds %s in the register', async (text, urns) => {
    const { schools } = await officer.ask(findSchools, { text });

    expect(schools.map(({ urn }) => urn)).toEqual(urns);
  });
});
