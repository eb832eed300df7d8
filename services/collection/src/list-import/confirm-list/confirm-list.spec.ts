import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { confirmList, listChildren, readListImport, uploadList } from '@tutela/contracts';
import { person, type Caller } from '@tutela/testing';
import { startCollection, type CollectionUnderTest } from '../../test-support/collection-under-test';
import { authorityUnderTest, type AuthorityUnderTest } from '../test-support/authority-under-test';
import { aRow, confirmed, fileOf, upload } from '../test-support/list-rows';

let collection: CollectionUnderTest;
beforeAll(async () => {
  collection = await startCollection();
});
afterAll(() => collection.close());

let authority: AuthorityUnderTest;
let officer: Caller;
beforeEach(async () => {
  authority = await authorityUnderTest(collection);
  ({ officer } = authority);
});

describe('confirming a list', () => {
  it('VS-15 VS-22 makes each child a number, a sealed profile and an enrolment from the start of the school year', async () => {
    expect(await confirmed(officer, [aRow(1), aRow(2, { 'School URN': '' })])).toEqual({
      new: 2,
      changed: 0,
      same: 0,
      ended: 0,
    });

    const child = await authority.childOf('NM-1');
    expect(child).toMatchObject({
      inCareFrom: '2026-05-02',
      enrolments: [
        { urn: '999001', schoolName: 'Thornbeck High School', from: '2026-09-01', registration: 'main', yearGroup: 9 },
      ],
    });
    expect((await authority.childOf('NM-2')).enrolments).toEqual([]);
    expect(await authority.enrolmentsTold(1)).toMatchObject([
      { urn: '999001', child: child.child, countFrom: '2026-09-01', yearGroup: 9 },
    ]);
  });

  it('VS-13 keeps one entry with an image for each child, after only for a new one', async () => {
    await confirmed(officer, [aRow(1), aRow(2)]);

    const [entry] = await collection.eye.auditEntries(authority.la, 'list.confirmed');
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
    await authority.enrolmentsTold(2);

    expect((await upload(officer, rows)).counts).toMatchObject({ new: 0, changed: 0, same: 2 });
    expect(await confirmed(officer, rows)).toEqual({ new: 0, changed: 0, same: 2, ended: 0 });
    expect(await authority.enrolmentsTold(2)).toHaveLength(2);
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
    const officer = collection.as(person('vs-officer', '999'));
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

  it('VS-12 refuses a reader', async () => {
    const { import: id } = await upload(officer, [aRow(1)]);
    const reader = collection.as(person('vs-reader', authority.la));

    expect(await reader.call(confirmList, { import: id, missing: [] })).toMatchObject({
      status: 403,
      problem: { type: 'not-your-role' },
    });
  });

  it('VS-15 confirms 2,000 children at once', async () => {
    const rows = Array.from({ length: 2_000 }, (_, n) => aRow(n + 1, { 'School URN': String(999_001 + (n % 60)) }));
    const { import: id } = await upload(officer, rows);

    expect(await officer.ask(confirmList, { import: id, missing: [] })).toMatchObject({ new: 2_000 });
  });

  it('SY-03 VS-11 no name, UPN, birth date, placement or social worker stands in clear', async () => {
    const canary = {
      'Legal surname': 'Quillfeather',
      'Social worker': 'Ottoline Brisk',
      Placement: 'Windlestraw House',
    };
    await confirmed(officer, [aRow(1, canary)]);
    await authority.enrolmentsTold(1);

    const clear = await collection.clearTextOf(authority.la);
    for (const secret of [...Object.values(canary), aRow(1).UPN ?? '', '2012-03-04', '04/03/2012', 'NM-1"'])
      expect({ secret, found: clear.includes(secret) }).toMatchObject({ found: false });
  });
});
