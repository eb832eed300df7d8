import { randomUUID } from 'node:crypto';
import {
  checkCareDates,
  confirmCareDates,
  confirmList,
  listChildren,
  listNames,
  readCareDates,
  readCollection,
  readListImport,
} from '@tutela/contracts';
import { person, type Caller } from '@tutela/testing';
import { authorityUnderTest, type AuthorityUnderTest } from '../../list-import/test-support/authority-under-test';
import { aRow, confirmed, upload } from '../../list-import/test-support/list-rows';
import { startCollection, type CollectionUnderTest } from '../../test-support/collection-under-test';
import { aHeader, anEpisode, confirmedReturn, fileOf, uploadReturn } from '../test-support/return-files';

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

const ended = { DEC: '01/10/2026', REC: 'E4A' };

describe('confirming a return', () => {
  it('VS-22 puts the periods in care right, and tells the enrolments anew; the same return again changes nothing', async () => {
    await confirmed(officer, [aRow(1), aRow(2)]);
    const rows = {
      header: [aHeader(1), aHeader(2)],
      episodes: [anEpisode(1, ended), anEpisode(1, { DECOM: '02/11/2026' }), anEpisode(2)],
    };

    expect(await confirmedReturn(officer, rows)).toEqual({ changed: 1, same: 1, faulty: 0, notOnList: 0 });

    expect((await authority.childOf('NM-1')).care).toEqual([
      { from: '2026-05-02', to: '2026-09-30' },
      { from: '2026-11-02' },
    ]);
    const told = await authority.enrolmentsTold(3);
    expect(told).toHaveLength(3);
    expect(told.at(-1)).toMatchObject({ gaps: [{ from: '2026-10-01', to: '2026-11-01' }] });

    const again = await uploadReturn(officer, rows);
    expect(again.counts).toMatchObject({ changed: 0, same: 2 });
    expect(await officer.ask(confirmCareDates, { import: again.import })).toMatchObject({ changed: 0, same: 2 });
    expect(await authority.enrolmentsTold(3)).toHaveLength(3);
  });

  it('VS-22 ends what is counted where care has ended, and begins it earlier where care began earlier', async () => {
    await confirmed(officer, [aRow(1, { 'In care from': '01/11/2026' })]);

    await confirmedReturn(officer, {
      header: [aHeader(1)],
      episodes: [anEpisode(1, { DECOM: '05/10/2026', DEC: '13/11/2026', REC: 'E4A' })],
    });

    const [before, after] = await authority.enrolmentsTold(2);
    expect(before).toMatchObject({ countFrom: '2026-11-01' });
    expect(after).toMatchObject({ countFrom: '2026-10-05', countTo: '2026-11-12' });
  });

  it('VS-22 never takes the URN of an episode for a school: it is the placement’s with Ofsted', async () => {
    await confirmed(officer, [aRow(1, { 'School URN': '' }), aRow(2)]);
    const schoolsBefore = (await officer.ask(readCollection, {})).schools.map(({ urn }) => urn);

    const { import: id, children } = await uploadReturn(officer, {
      header: [aHeader(1), aHeader(2)],
      episodes: [1, 2].map((number) => anEpisode(number, { DECOM: '01/05/2026', URN: '999002', PLACE: 'S1' })),
    });
    await officer.ask(confirmCareDates, { import: id });

    expect(children[0]).toMatchObject({ outcome: 'changed', cannotBeCollectedYet: 'no-school' });
    expect(JSON.stringify(children)).not.toContain('999002');
    expect((await authority.childOf('NM-1')).enrolments).toEqual([]);
    expect((await authority.childOf('NM-2')).enrolments.map(({ urn }) => urn)).toEqual(['999001']);
    expect((await officer.ask(readCollection, {})).schools.map(({ urn }) => urn)).toEqual(schoolsBefore);
    expect((await authority.enrolmentsTold(2)).map(({ urn }) => urn)).toEqual(['999001', '999001']);
  });

  it('VS-22 leaves who is at fault as they are, and does all others in one go', async () => {
    await confirmed(officer, [aRow(1), aRow(2)]);

    const counts = await confirmedReturn(officer, {
      header: [aHeader(1, { UPN: 'A000000000000' }), aHeader(2), aHeader(3)],
      episodes: [anEpisode(1, ended), anEpisode(2, ended), anEpisode(3, ended)],
    });

    expect(counts).toEqual({ changed: 1, same: 0, faulty: 1, notOnList: 1 });
    expect((await authority.childOf('NM-1')).care).toEqual([{ from: '2026-05-02' }]);
    expect((await authority.childOf('NM-2')).care).toEqual([{ from: '2026-05-02', to: '2026-09-30' }]);
    const { names } = await officer.ask(listNames, {});
    expect(names).toHaveLength(2);
  });

  it('VS-13 writes down each child’s periods before and after, sealed', async () => {
    const northmere = collection.as(person('vs-officer', '999', { userId: 'k.osei' }));
    await confirmed(northmere, [aRow(81)]);
    await confirmedReturn(northmere, {
      header: [aHeader(81)],
      episodes: [
        anEpisode(81, ended),
        anEpisode(81, { LS: 'V4', DECOM: '01/10/2026', DEC: '02/11/2026', REC: 'X1' }),
        anEpisode(81, { DECOM: '02/11/2026' }),
      ],
    });
    const { names } = await northmere.ask(listNames, {});
    const child = names.find(({ localId }) => localId === 'NM-81')?.child ?? 0;

    const [entry] = await collection.auditEntries('care-dates.confirmed', child);

    expect(entry).toMatchObject({
      actor_user_id: 'k.osei',
      facts: { changed: 1, same: 0, faulty: 0, notOnList: 0, shortBreaks: 1 },
    });
    expect(entry?.images).toEqual([
      { before: { care: '2026-05-02/..' }, after: { care: '2026-05-02/2026-09-30 2026-11-02/..' } },
    ]);
  });

  it('VS-22 is done once, whole, and gives up lists and returns that were compared with what was before', async () => {
    await confirmed(officer, [aRow(1)]);
    const rows = { header: [aHeader(1)], episodes: [anEpisode(1, ended)] };
    const [one, other, list] = [
      await uploadReturn(officer, rows),
      await uploadReturn(officer, rows),
      await upload(officer, [aRow(1)]),
    ];

    const tries = await Promise.all([1, 2].map(() => officer.call(confirmCareDates, { import: one.import })));

    expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 409]);
    expect(tries.find(({ status }) => status === 409)).toMatchObject({ problem: { type: 'return-is-settled' } });
    expect(await officer.ask(readCareDates, { import: one.import })).toMatchObject({
      state: 'confirmed',
      files: {},
      children: [],
    });
    expect(await officer.ask(readCareDates, { import: other.import })).toMatchObject({ state: 'given-up' });
    expect(await officer.ask(readListImport, { import: list.import })).toMatchObject({ state: 'given-up' });
  });

  it('VS-22 is refused while a file is missing', async () => {
    const input = { import: randomUUID(), file: 'header' } as const;
    await officer.ask(checkCareDates, input, { raw: fileOf('header', [aHeader(1)]) });

    expect(await officer.call(confirmCareDates, { import: input.import })).toMatchObject({
      status: 409,
      problem: { type: 'return-is-not-whole' },
    });
  });

  it('VS-22 is given up when a list is confirmed first', async () => {
    const { import: id } = await uploadReturn(officer, { header: [aHeader(1)], episodes: [anEpisode(1)] });
    const { import: list } = await upload(officer, [aRow(1)]);
    await officer.ask(confirmList, { import: list, missing: [] });

    expect(await officer.call(confirmCareDates, { import: id })).toMatchObject({
      problem: { type: 'return-is-settled' },
    });
  });

  it('VS-22 puts 1,000 children right at once', async () => {
    const numbers = Array.from({ length: 1_000 }, (_, place) => 1_000 + place);
    await confirmed(
      officer,
      numbers.map((number) => aRow(number)),
    );

    const counts = await confirmedReturn(officer, {
      header: numbers.map((number) => aHeader(number)),
      episodes: numbers.map((number) => anEpisode(number, ended)),
    });

    expect(counts).toMatchObject({ changed: 1_000 });
    const { children } = await officer.ask(listChildren, {});
    expect(new Set(children.map(({ inCareTo }) => inCareTo))).toEqual(new Set(['2026-09-30']));
  });
});
