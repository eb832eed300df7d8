import { confirmList, chooseSchool, listHeadings, uploadList } from '@tutela/contracts';
import { type Caller } from '@tutela/testing';
import { randomUUID } from 'node:crypto';
import { startCollection, type CollectionUnderTest } from '../../test-support/collection-under-test';
import { authorityUnderTest, type AuthorityUnderTest } from '../test-support/authority-under-test';
import { aRow, confirmed, fileOf, upload, type Cells } from '../test-support/list-rows';

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

const main = aRow(1, { Registration: 'main' });
const second = (changes: Cells = {}): Cells => ({
  'Local id': 'NM-1',
  'School URN': '999002',
  Registration: 'Subsidiary',
  ...changes,
});
const withoutColumn = listHeadings.filter((heading) => heading !== 'Registration');

async function rolls(): Promise<unknown[]> {
  const { enrolments } = await authority.childOf('NM-1');
  return enrolments.map(({ urn, registration, from, to }) => [urn, registration, from, to]);
}

describe('a child on two rolls', () => {
  it('VS-22 VS-15 stands on a list as a main row and a subsidiary one, and is one child with two enrolments', async () => {
    const shown = await upload(officer, [main, second()]);
    expect(shown.counts).toMatchObject({ rows: 2, faulty: 0, new: 1 });
    expect(shown.rows).toMatchObject([
      { change: 'new' },
      { change: 'new', registration: 'subsidiary', name: 'Marcus Adeyemib', school: { found: { urn: '999002' } } },
    ]);
    expect(shown.rows[1]).toMatchObject({ warnings: [], changedFields: [] });

    expect(await confirmed(officer, [main, second()])).toEqual({ new: 1, changed: 0, same: 0, ended: 0 });

    expect(await rolls()).toEqual(
      expect.arrayContaining([
        ['999001', 'main', '2026-09-01', undefined],
        ['999002', 'subsidiary', '2026-09-01', undefined],
      ]),
    );
    const told = await authority.enrolmentsTold(2);
    // Of two schools, so in no order.
    expect(told.map(({ registration, yearGroup }) => [registration, yearGroup]).toSorted()).toEqual([
      ['main', 9],
      ['subsidiary', 9],
    ]);
    expect((await upload(officer, [main, second()])).counts).toMatchObject({ same: 1, changed: 0 });
  });

  it('VS-22 comes to a second roll today, and leaves it when the list no longer has that row; the difference is shown first', async () => {
    await confirmed(officer, [aRow(1)]);
    const added = await upload(officer, [main, second({ Registration: 'S' })]);
    expect(added.rows).toMatchObject([
      {
        change: 'changed',
        changedFields: [{ heading: 'Registration', before: '', after: 'subsidiary at Stonegate College' }],
      },
      { change: 'changed', registration: 'subsidiary' },
    ]);
    expect(added.counts).toMatchObject({ changed: 1 });
    await confirmed(officer, [main, second({ Registration: 'S' })]);

    const ended = await upload(officer, [main]);
    expect(ended.rows).toMatchObject([
      {
        change: 'changed',
        changedFields: [{ heading: 'Registration', before: 'subsidiary at Stonegate College', after: '' }],
      },
    ]);
    await confirmed(officer, [main]);

    expect(await rolls()).toEqual([
      ['999001', 'main', '2026-09-01', undefined],
      ['999002', 'subsidiary', '2026-11-16', '2026-11-16'],
    ]);
  });

  it('VS-22 stays on it while lists without the column come, and has the child’s year group', async () => {
    await confirmed(officer, [main, second()]);
    const raw = fileOf([aRow(1, { 'Year group': '10' })], withoutColumn);

    const { import: id, counts } = await officer.ask(uploadList, { import: randomUUID() }, { raw });
    expect(counts).toMatchObject({ changed: 1 });
    await officer.ask(confirmList, { import: id, missing: [] });

    const { enrolments } = await authority.childOf('NM-1');
    expect(enrolments.map(({ urn, to, yearGroup }) => [urn, to, yearGroup]).toSorted()).toEqual([
      ['999001', undefined, 10],
      ['999002', undefined, 10],
    ]);
  });

  it('VS-22 may change its main school for the second one', async () => {
    await confirmed(officer, [main, second()]);
    await confirmed(officer, [{ ...main, 'School URN': '999002' }, second({ 'School URN': '999001' })]);

    expect(await rolls()).toEqual(
      expect.arrayContaining([
        ['999001', 'main', '2026-09-01', '2026-11-15'],
        ['999002', 'subsidiary', '2026-09-01', '2026-11-15'],
        ['999002', 'main', '2026-11-16', undefined],
        ['999001', 'subsidiary', '2026-11-16', undefined],
      ]),
    );
  });

  it.each<[string, Cells[], string[][]]>([
    [
      'two rows that say nothing of it',
      [aRow(1), aRow(1)],
      [
        ['same-local-id', 'same-upn'],
        ['same-local-id', 'same-upn'],
      ],
    ],
    [
      'two main rows',
      [main, second({ Registration: 'M' })],
      [['same-local-id'], expect.arrayContaining(['same-local-id']) as never],
    ],
    ['a second row alone', [{ ...main, Registration: 's' }], [['subsidiary-alone']]],
    ['a second row that differs', [main, second({ 'Legal surname': 'Farrow' })], [[], ['subsidiary-differs']]],
    ['a second row at the same school', [main, second({ 'School URN': '999001' })], [[], ['subsidiary-same-school']]],
    ['a second row without a school', [main, second({ 'School URN': '' })], [[], ['subsidiary-without-school']]],
    [
      'the second school twice',
      [main, second(), second()],
      [[], ['subsidiary-same-school'], ['subsidiary-same-school']],
    ],
    ['another word', [{ ...main, Registration: 'guest' }], [['registration-unknown']]],
    ['a main row at fault', [{ ...main, UPN: 'X' }, second()], [['upn-length'], []]],
  ])('VS-15 names what is wrong with %s', async (_, rows, faults) => {
    const shown = await upload(officer, rows);

    expect(shown.rows.map((row) => row.faults.map(({ fault }) => fault))).toEqual(faults);
  });

  it('VS-15 VS-22 is at the second school that a person chooses, if it is another one', async () => {
    const { import: id } = await upload(officer, [main, second({ 'School URN': '', 'School name': 'Nowhere' })]);

    const same = await officer.ask(chooseSchool, { import: id, row: 3, urn: '999001' });
    expect(same.rows[1]?.faults).toMatchObject([
      { fault: 'subsidiary-same-school', facts: { school: 'Thornbeck High School' } },
    ]);
    const other = await officer.ask(chooseSchool, { import: id, row: 3, urn: '999003' });
    expect(other.counts).toMatchObject({ faulty: 0, new: 1 });
  });
});
