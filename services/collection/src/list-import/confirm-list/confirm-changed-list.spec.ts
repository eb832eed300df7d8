import { confirmList } from '@tutela/contracts';
import { type Caller } from '@tutela/testing';
import { startCollection, type CollectionUnderTest } from '../../test-support/collection-under-test';
import { authorityUnderTest, type AuthorityUnderTest } from '../test-support/authority-under-test';
import { aRow, confirmed, upload } from '../test-support/list-rows';

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

describe('confirming a list that differs from what is on record', () => {
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
    expect((await authority.childOf('NM-1')).enrolments).toMatchObject([
      { urn: '999001', from: '2026-09-01', to: '2026-11-08' },
      { urn: '999002', from: '2026-11-09', yearGroup: 9 },
    ]);
    expect((await authority.childOf('NM-2')).enrolments).toMatchObject([{ urn: '999001', yearGroup: 10 }]);
    const told = (await authority.enrolmentsTold(7)).slice(3);
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

    expect((await authority.childOf('NM-1')).enrolments).toMatchObject([
      { to: '2026-11-15' },
      { urn: '999002', from: '2026-11-16' },
    ]);
  });

  it('VS-22 a child who moves twice in one day has no day of school before the first of it', async () => {
    await confirmed(officer, [aRow(1)]);
    await confirmed(officer, [aRow(1, { 'School URN': '999002' })]);
    await confirmed(officer, [aRow(1, { 'School URN': '999003' })]);

    expect((await authority.childOf('NM-1')).enrolments.map(({ urn, from, to }) => [urn, from, to])).toEqual(
      expect.arrayContaining([
        ['999001', '2026-09-01', '2026-11-15'],
        ['999002', '2026-11-16', '2026-11-16'],
        ['999003', '2026-11-16', undefined],
      ]),
    );
  });

  it('VS-22 keeps a missing child, and ends care only of those it is told of', async () => {
    await confirmed(officer, [aRow(1), aRow(2), aRow(3)]);
    const { child } = await authority.childOf('NM-2');

    expect(await confirmed(officer, [aRow(1)], [{ child, careEndedOn: '2026-11-13' }])).toEqual({
      new: 0,
      changed: 0,
      same: 1,
      ended: 1,
    });

    expect(await authority.childOf('NM-2')).toMatchObject({ inCareTo: '2026-11-13', enrolments: [{ urn: '999001' }] });
    expect((await authority.childOf('NM-3')).inCareTo).toBeUndefined();
    expect((await authority.enrolmentsTold(4))[3]).toMatchObject({ child, countTo: '2026-11-13' });
    expect((await upload(officer, [aRow(1)])).missing).toMatchObject([{ localId: 'NM-3' }]);
  });

  it.each([
    ['a child who is on the list', 'NM-1', '2026-11-13', 'missing.0.child'],
    ['a day before care began', 'NM-2', '2026-05-01', 'missing.0.careEndedOn'],
    ['a day still to come', 'NM-2', '2026-11-17', 'missing.0.careEndedOn'],
  ])('VS-22 refuses to end care of %s', async (_, localId, careEndedOn, path) => {
    await confirmed(officer, [aRow(1), aRow(2)]);
    const { child } = await authority.childOf(localId);
    const { import: id } = await upload(officer, [aRow(1)]);

    const answer = await officer.call(confirmList, { import: id, missing: [{ child, careEndedOn }] });

    expect(answer).toMatchObject({ status: 400, problem: { type: 'bad-input', fields: [{ path }] } });
  });

  it('VS-22 bounds what is counted anew when care has ended and begun again', async () => {
    await confirmed(officer, [aRow(1)]);
    await confirmed(officer, [aRow(1, { 'In care to': '30/10/2026' })]);
    await confirmed(officer, [aRow(1)]);

    expect((await authority.enrolmentsTold(3)).map(({ countTo }) => countTo)).toEqual([
      undefined,
      '2026-10-30',
      undefined,
    ]);
  });
});
