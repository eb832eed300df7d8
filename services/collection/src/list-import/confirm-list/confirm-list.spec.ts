import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { confirmList, listChildren, listNames, readListImport, uploadList, type OutputOf } from '@tutela/contracts';
import { eventually, person, type Caller } from '@tutela/testing';
import { startCollection, type CollectionUnderTest } from '../../test-support/collection-under-test';
import { aRow, confirmed, fileOf, upload } from '../list-under-test';

let collection: CollectionUnderTest;
let officer: Caller;
beforeEach(async () => {
  collection = await startCollection();
  officer = collection.as(person('vs-officer', '999', { userId: 'k.osei' }));
});
afterEach(() => collection.close());

type Child = OutputOf<typeof listChildren>['children'][number];

async function childOf(localId: string): Promise<Child> {
  const { names } = await officer.ask(listNames, {});
  const { children } = await officer.ask(listChildren, {});
  const number = names.find((name) => name.localId === localId)?.child;
  const child = children.find((one) => one.child === number);
  if (!child) throw new Error(`No child ${localId}.`);
  return child;
}

async function enrolmentEvents(atLeast: number) {
  return eventually(async () => {
    const events = await collection.eye.events('collection.enrolment-recorded.v1');
    return events.length >= atLeast && events.map(({ data }) => data as Record<string, unknown>);
  });
}

describe('confirming a list', () => {
  it('VS-15 VS-22 makes each child a number, a sealed profile and an enrolment from the start of the school year', async () => {
    expect(await confirmed(officer, [aRow(1), aRow(2, { 'School URN': '' })])).toEqual({
      new: 2,
      changed: 0,
      same: 0,
      ended: 0,
    });

    const child = await childOf('NM-1');
    expect(child).toMatchObject({
      inCareFrom: '2026-05-02',
      enrolments: [
        { urn: '999001', schoolName: 'Thornbeck High School', from: '2026-09-01', registration: 'main', yearGroup: 9 },
      ],
    });
    expect((await childOf('NM-2')).enrolments).toEqual([]);
    expect(await enrolmentEvents(1)).toMatchObject([
      { urn: '999001', child: child.child, countFrom: '2026-09-01', yearGroup: 9 },
    ]);
  });

  it('VS-13 keeps one entry with an image for each child, after only for a new one', async () => {
    await confirmed(officer, [aRow(1), aRow(2)]);

    const [entry] = await collection.eye.auditEntries('999', 'list.confirmed');
    expect(entry).toMatchObject({
      actor_user_id: 'k.osei',
      network: '127.0.0.1',
      facts: { new: 2, changed: 0, same: 0, ended: 0 },
      images: 2,
    });
    expect(entry?.children).toHaveLength(2);
  });

  it('VS-15 changes nothing when the same list comes again', async () => {
    const rows = [aRow(1), aRow(2)];
    await confirmed(officer, rows);
    await enrolmentEvents(2);

    expect((await upload(officer, rows)).counts).toMatchObject({ new: 0, changed: 0, same: 2 });
    expect(await confirmed(officer, rows)).toEqual({ new: 0, changed: 0, same: 2, ended: 0 });
    expect(await collection.eye.events('collection.enrolment-recorded.v1')).toHaveLength(2);
  });

  it('VS-15 VS-22 shows a changed list’s difference first, and moves the child who changed school', async () => {
    await confirmed(officer, [aRow(1), aRow(2), aRow(3)]);
    const rows = [
      aRow(1, { 'School URN': '999002', 'Placement from': '09/11/2026' }),
      aRow(2, { 'Legal surname': 'Farrow', 'Year group': '10' }),
      aRow(4),
    ];

    const shown = await upload(officer, rows);

    expect(shown.counts).toMatchObject({ new: 1, changed: 2, same: 0 });
    expect(shown.rows.map(({ changedFields }) => changedFields)).toMatchObject([
      [
        { heading: 'Placement from', before: '', after: '9 November 2026' },
        { heading: 'School name', before: 'Thornbeck High School', after: 'Stonegate College' },
      ],
      [
        { heading: 'Legal surname', before: 'Adeyemic', after: 'Farrow' },
        { heading: 'Year group', before: 'Year 9', after: 'Year 10' },
      ],
      [{ heading: 'Date of birth' }, { heading: 'In care from' }],
    ]);
    expect(shown.missing).toMatchObject([
      { localId: 'NM-3', name: 'Marcus Adeyemid', schoolName: 'Thornbeck High School' },
    ]);

    expect(await officer.ask(confirmList, { import: shown.import, missing: [] })).toEqual({
      new: 1,
      changed: 2,
      same: 0,
      ended: 0,
    });
    expect((await childOf('NM-1')).enrolments).toMatchObject([
      { urn: '999001', from: '2026-09-01', to: '2026-11-08' },
      { urn: '999002', from: '2026-11-09', yearGroup: 9 },
    ]);
    expect((await childOf('NM-2')).enrolments).toMatchObject([{ urn: '999001', yearGroup: 10 }]);
    const told = (await enrolmentEvents(7)).slice(3);
    expect(told.map(({ urn, from, to, yearGroup }) => [urn, from, to, yearGroup])).toEqual(
      expect.arrayContaining([
        ['999001', '2026-09-01', '2026-11-08', 9],
        ['999002', '2026-11-09', undefined, 9],
        ['999001', '2026-09-01', undefined, 10],
        ['999001', '2026-09-01', undefined, 9],
      ]),
    );
  });

  it('VS-22 moves a child today where the list gives no other day', async () => {
    await confirmed(officer, [aRow(1)]);
    await confirmed(officer, [aRow(1, { 'School URN': '999002' })]);

    expect((await childOf('NM-1')).enrolments).toMatchObject([
      { to: '2026-11-15' },
      { urn: '999002', from: '2026-11-16' },
    ]);
  });

  it('VS-22 keeps a missing child, and ends care only of those it is told of', async () => {
    await confirmed(officer, [aRow(1), aRow(2), aRow(3)]);
    const { child } = await childOf('NM-2');

    expect(await confirmed(officer, [aRow(1)], [{ child, careEndedOn: '2026-11-13' }])).toEqual({
      new: 0,
      changed: 0,
      same: 1,
      ended: 1,
    });

    expect(await childOf('NM-2')).toMatchObject({ inCareTo: '2026-11-13', enrolments: [{ urn: '999001' }] });
    expect((await childOf('NM-3')).inCareTo).toBeUndefined();
    expect((await enrolmentEvents(4))[3]).toMatchObject({ child, countTo: '2026-11-13' });
    expect((await upload(officer, [aRow(1)])).missing).toMatchObject([{ localId: 'NM-3' }]);
  });

  it.each([
    ['a child who is on the list', 'NM-1', '2026-11-13', 'missing.0.child'],
    ['a day before care began', 'NM-2', '2026-05-01', 'missing.0.careEndedOn'],
    ['a day still to come', 'NM-2', '2026-11-17', 'missing.0.careEndedOn'],
  ])('VS-22 refuses to end care of %s', async (_, localId, careEndedOn, path) => {
    await confirmed(officer, [aRow(1), aRow(2)]);
    const { child } = await childOf(localId);
    const { import: id } = await upload(officer, [aRow(1)]);

    const answer = await officer.call(confirmList, { import: id, missing: [{ child, careEndedOn }] });

    expect(answer).toMatchObject({ status: 400, problem: { type: 'bad-input', fields: [{ path }] } });
  });

  it('VS-22 bounds what is counted anew when care has ended and begun again', async () => {
    await confirmed(officer, [aRow(1)]);
    await confirmed(officer, [aRow(1, { 'In care to': '30/10/2026' })]);
    await confirmed(officer, [aRow(1)]);

    expect((await enrolmentEvents(3)).map(({ countTo }) => countTo)).toEqual([undefined, '2026-10-30', undefined]);
  });

  it('VS-15 says nothing of a column that the list does not have', async () => {
    await confirmed(officer, [aRow(1)]);
    const short = fileOf([aRow(1)], ['Local id', 'Legal surname', 'Legal forename', 'Date of birth', 'In care from']);

    const { counts } = await officer.ask(uploadList, { import: randomUUID() }, { raw: short });

    expect(counts).toMatchObject({ same: 1, changed: 0 });
  });

  it('VS-15 imports nothing while a row is at fault or has no school chosen', async () => {
    const { import: id } = await upload(officer, [
      aRow(1),
      aRow(2, { UPN: 'X' }),
      aRow(3, { 'School URN': '', 'School name': 'St Mary’s' }),
    ]);

    expect(await officer.call(confirmList, { import: id, missing: [] })).toMatchObject({
      status: 409,
      problem: { type: 'list-has-faults', facts: { faulty: 1, toChoose: 1 } },
    });
    expect((await officer.ask(listChildren, {})).children).toEqual([]);
  });

  it('VS-15 confirms a list once, and gives up the others that were compared with what was before', async () => {
    const first = await upload(officer, [aRow(1)]);
    const other = await upload(officer, [aRow(1), aRow(2)]);
    const confirm = (id: string) => officer.call(confirmList, { import: id, missing: [] });

    const answers = await Promise.all([confirm(first.import), confirm(first.import), confirm(other.import)]);

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.type).toBe('list-is-settled');
    expect((await officer.ask(readListImport, { import: first.import })).rows).toEqual([]);
  });

  it('VS-15 the lists to try by hand work: a first one, then a changed one', async () => {
    const list = async (name: string) => {
      const raw = readFileSync(join(__dirname, '../../../../../infra/local/lists', name));
      return officer.ask(uploadList, { import: randomUUID() }, { raw });
    };
    const first = await list('first-list.csv');
    expect(first.counts).toMatchObject({ rows: 12, new: 12, faulty: 0, toChoose: 0 });
    await officer.ask(confirmList, { import: first.import, missing: [] });

    const changed = await list('changed-list.csv');

    expect(changed.counts).toMatchObject({ rows: 12, new: 1, changed: 2, same: 9 });
    expect(changed.missing).toMatchObject([{ localId: 'NM-2003' }]);
    const faulty = await list('faulty-list.csv');
    expect(faulty.rows.find(({ localId }) => localId === 'upn-on-record')?.warnings).toMatchObject([
      { fault: 'upn-on-record' },
    ]);
  });

  it('VS-15 confirms 2,000 children in under ten seconds', async () => {
    const rows = Array.from({ length: 2_000 }, (_, n) => aRow(n + 1, { 'School URN': String(999_001 + (n % 60)) }));
    const { import: id } = await upload(officer, rows);
    const begun = performance.now();

    expect(await officer.ask(confirmList, { import: id, missing: [] })).toMatchObject({ new: 2_000 });

    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('SY-03 VS-11 no name, UPN, birth date, placement or social worker stands in clear', async () => {
    const canary = {
      'Legal surname': 'Quillfeather',
      'Social worker': 'Ottoline Brisk',
      Placement: 'Windlestraw House',
    };
    await confirmed(officer, [aRow(1, canary)]);
    await enrolmentEvents(1);

    for (const database of ['la_999', 'collection', 'events', 'audit']) {
      const stored = await everythingIn(database);
      for (const secret of [
        'Quillfeather',
        'Ottoline',
        'Windlestraw',
        aRow(1).UPN ?? '',
        '2012-03-04',
        '04/03/2012',
        'NM-1"',
      ])
        expect({ database, secret, found: stored.includes(secret) }).toMatchObject({ found: false });
    }
  });
});

/** Every row of every table of a database, as text. */
async function everythingIn(database: string): Promise<string> {
  const tables = await collection.eye.rows<{ name: string }>(
    database,
    `SELECT format('%I.%I', table_schema, table_name) AS name FROM information_schema.tables
     WHERE table_type = 'BASE TABLE' AND table_schema NOT IN ('pg_catalog', 'information_schema') AND table_name <> 'school'`,
  );
  const rows = await Promise.all(
    tables.map(({ name }) => collection.eye.rows(database, `SELECT to_jsonb(one)::text AS text FROM ${name} AS one`)),
  );
  return JSON.stringify(rows);
}
