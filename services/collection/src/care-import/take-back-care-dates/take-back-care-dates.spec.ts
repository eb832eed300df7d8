import { randomUUID } from 'node:crypto';
import {
  amendMark,
  confirmCareDates,
  confirmList,
  listCareDates,
  listChildren,
  listNames,
  readCareDates,
  readChildYear,
  readListImport,
  takeBackCareDates,
} from '@tutela/contracts';
import { person, type Caller } from '@tutela/testing';
import { authorityUnderTest, type AuthorityUnderTest } from '../../list-import/test-support/authority-under-test';
import { aRow, confirmed, upload } from '../../list-import/test-support/list-rows';
import { startCollection, type CollectionUnderTest } from '../../test-support/collection-under-test';
import { aHeader, anEpisode, confirmedReturn, uploadReturn, type ReturnRows } from '../test-support/return-files';

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

const since = (from: string) => [{ from }];
const ended = { DEC: '01/10/2026', REC: 'E4A' };
/** Ends care of the named children on 30 September. */
const ending = (...numbers: number[]): ReturnRows => ({
  header: numbers.map((number) => aHeader(number)),
  episodes: numbers.map((number) => anEpisode(number, ended)),
});

async function confirmedImport(as: Caller, rows: ReturnRows): Promise<string> {
  const { import: id } = await uploadReturn(as, rows);
  await as.ask(confirmCareDates, { import: id });
  return id;
}

const careOf = async (...numbers: number[]) => {
  const children = await Promise.all(numbers.map((number) => authority.childOf(`NM-${number}`)));
  return children.map(({ care }) => care);
};

describe('taking a confirmed return back', () => {
  it('VS-22 (ADR 0014) puts the care dates back as they were, and tells the enrolments as a correction does', async () => {
    await confirmed(officer, [aRow(1), aRow(2), aRow(3)]);
    const rows = {
      header: [aHeader(1), aHeader(2), aHeader(3)],
      episodes: [
        anEpisode(1, ended),
        anEpisode(1, { DECOM: '02/11/2026' }),
        anEpisode(2, { DECOM: '05/10/2026' }),
        anEpisode(3),
      ],
    };
    const id = await confirmedImport(officer, rows);
    expect(await officer.ask(readCareDates, { import: id })).toMatchObject({
      state: 'confirmed',
      takeBack: { children: 2, changedSince: 0 },
    });

    expect(await officer.ask(takeBackCareDates, { import: id })).toEqual({ children: 2 });

    expect(await careOf(1, 2, 3)).toEqual([since('2026-05-02'), since('2026-05-02'), since('2026-05-02')]);
    const told = await authority.enrolmentsTold(7);
    const again = told.slice(5);
    expect(again).toHaveLength(2);
    for (const one of again) expect(told.find(({ enrolment }) => enrolment === one.enrolment)).toEqual(one);

    const settled = await officer.ask(readCareDates, { import: id });
    expect(settled).toMatchObject({ state: 'taken-back' });
    expect(settled.takeBack).toBeUndefined();
    expect(await confirmedReturn(officer, rows)).toMatchObject({ changed: 2, same: 1 });
  });

  it('VS-13 writes down who took it back, and each child’s periods before and after, sealed', async () => {
    const northmere = collection.as(person('vs-officer', '999', { userId: 'k.osei' }));
    await confirmed(northmere, [aRow(91)]);
    const id = await confirmedImport(northmere, ending(91));
    const { names } = await northmere.ask(listNames, {});
    const child = names.find(({ localId }) => localId === 'NM-91')?.child ?? 0;

    await northmere.ask(takeBackCareDates, { import: id });

    const [entry] = await collection.auditEntries('care-dates.taken-back', child);
    expect(entry).toMatchObject({ actor_user_id: 'k.osei', facts: { children: 1 } });
    expect(entry?.images).toEqual([{ before: { care: '2026-05-02/2026-09-30' }, after: { care: '2026-05-02/..' } }]);
  });

  it('VS-22 keeps a mark that lies outside the dates that stand again, and takes no other there', async () => {
    const northmere = collection.as(person('vs-officer', '999', { userId: 'k.osei' }));
    await confirmed(northmere, [aRow(92, { 'In care from': '01/11/2026' })]);
    const { names } = await northmere.ask(listNames, {});
    const child = names.find(({ localId }) => localId === 'NM-92')?.child ?? 0;
    const id = await confirmedImport(northmere, {
      header: [aHeader(92)],
      episodes: [anEpisode(92, { DECOM: '05/10/2026' })],
    });
    const { children } = await northmere.ask(listChildren, {});
    const [enrolment] = children.flatMap((one) => (one.child === child ? one.enrolments : []));
    const mark = {
      ...{ child, enrolment: enrolment?.enrolment, on: '2026-10-06', session: 'AM', code: 'I' },
      ...{ reason: 'The school rang', seen: null },
    };
    await northmere.ask(amendMark, mark);

    await northmere.ask(takeBackCareDates, { import: id });

    expect((await northmere.ask(readChildYear, { child, year: '2026' })).marks).toMatchObject([
      { on: '2026-10-06', stands: { code: 'I' } },
    ]);
    expect(await northmere.call(amendMark, { ...mark, on: '2026-10-07' })).toMatchObject({
      problem: { type: 'not-a-session' },
    });
  });

  it('VS-22 (ADR 0014) is refused where a list has changed one of them since: it says how many, and nothing goes back', async () => {
    await confirmed(officer, [aRow(1), aRow(2)]);
    const id = await confirmedImport(officer, ending(1, 2));
    await confirmed(officer, [aRow(1, { 'In care to': '31/10/2026' }), aRow(2, { 'In care to': '30/09/2026' })]);

    expect(await officer.call(takeBackCareDates, { import: id })).toMatchObject({
      status: 409,
      problem: { type: 'care-dates-changed-since', facts: { children: 2, changedSince: 1 }, todo: expect.any(String) },
    });

    expect(await careOf(1, 2)).toEqual([
      [{ from: '2026-05-02', to: '2026-10-31' }],
      [{ from: '2026-05-02', to: '2026-09-30' }],
    ]);
    expect(await officer.ask(readCareDates, { import: id })).toMatchObject({
      state: 'confirmed',
      takeBack: { children: 2, changedSince: 1 },
    });
  });

  it('VS-22 (ADR 0014) is not hindered by what changes no care dates, nor by other children', async () => {
    await confirmed(officer, [aRow(1), aRow(2)]);
    const id = await confirmedImport(officer, ending(1));
    const endsToo = { 'In care to': '30/09/2026' };
    await confirmed(officer, [
      aRow(1, { ...endsToo, 'Placement from': '03/05/2026', 'School URN': '999002' }),
      aRow(2, endsToo),
    ]);

    expect(await officer.ask(takeBackCareDates, { import: id })).toEqual({ children: 1 });
    expect(await careOf(1, 2)).toEqual([since('2026-05-02'), [{ from: '2026-05-02', to: '2026-09-30' }]]);
  });

  it('VS-22 (ADR 0014) reaches only the return that changed a child last', async () => {
    await confirmed(officer, [aRow(1), aRow(2)]);
    const first = await confirmedImport(officer, ending(1, 2));
    const second = await confirmedImport(officer, { header: [aHeader(1)], episodes: [anEpisode(1)] });

    const refused = { problem: { type: 'care-dates-changed-since', facts: { children: 2, changedSince: 1 } } };
    expect(await officer.call(takeBackCareDates, { import: first })).toMatchObject(refused);
    expect(await officer.ask(takeBackCareDates, { import: second })).toEqual({ children: 1 });
    expect(await careOf(1)).toEqual([[{ from: '2026-05-02', to: '2026-09-30' }]]);
    expect(await officer.call(takeBackCareDates, { import: first })).toMatchObject(refused);
  });

  it.each([
    ['ended otherwise', `UPDATE collection.care_period SET ends_on = '2026-10-30'`, 1],
    ['begun again', `INSERT INTO collection.care_period SELECT child, '2026-11-02' FROM collection.child`, 1],
    ['gone', 'DELETE FROM collection.care_period', 1],
    ['written and the same', 'UPDATE collection.care_period SET ends_on = ends_on', 0],
  ])('VS-22 (ADR 0014) the database itself lets go of what was before as soon as care is %s', async (_, sql, since) => {
    await confirmed(officer, [aRow(1)]);
    const id = await confirmedImport(officer, ending(1));

    const { source } = await collection.las.place(authority.la);
    await source.query(sql);

    expect((await officer.ask(readCareDates, { import: id })).takeBack).toEqual({ children: 1, changedSince: since });
    const kept = await collection.eye.rows(`la_${authority.la}`, 'SELECT FROM collection.care_before_import');
    expect(kept).toHaveLength(1 - since);
  });

  it('VS-22 is done once, however often it is asked at the same time', async () => {
    await confirmed(officer, [aRow(1)]);
    const id = await confirmedImport(officer, ending(1));

    const tries = await Promise.all([1, 2, 3].map(() => officer.call(takeBackCareDates, { import: id })));

    expect(tries.map(({ status }) => status).toSorted()).toEqual([200, 409, 409]);
    const refused = tries.filter(({ status }) => status === 409);
    expect(refused.map(({ problem }) => problem.type)).toEqual(['nothing-to-take-back', 'nothing-to-take-back']);
    expect(await careOf(1)).toEqual([since('2026-05-02')]);
  });

  it('VS-22 and a list that changes the same child at the same time: one of the two is done', async () => {
    await confirmed(officer, [aRow(1)]);
    const id = await confirmedImport(officer, ending(1));
    const { import: list } = await upload(officer, [aRow(1, { 'In care to': '31/10/2026' })]);

    const [back, byList] = await Promise.all([
      officer.call(takeBackCareDates, { import: id }),
      officer.call(confirmList, { import: list, missing: [] }),
    ]);

    expect([back.status, byList.status].toSorted()).toEqual([200, 409]);
    expect(back.status === 200 ? byList.problem.type : back.problem.type).toBe(
      back.status === 200 ? 'list-is-settled' : 'care-dates-changed-since',
    );
    expect(await careOf(1)).toEqual([
      back.status === 200 ? since('2026-05-02') : [{ from: '2026-05-02', to: '2026-10-31' }],
    ]);
  });

  it('VS-22 gives up lists and returns that were compared with the dates that are gone', async () => {
    await confirmed(officer, [aRow(1)]);
    const id = await confirmedImport(officer, ending(1));
    const [list, other] = [await upload(officer, [aRow(1)]), await uploadReturn(officer, ending(1))];

    await officer.ask(takeBackCareDates, { import: id });

    expect(await officer.ask(readListImport, { import: list.import })).toMatchObject({ state: 'given-up' });
    expect(await officer.ask(readCareDates, { import: other.import })).toMatchObject({ state: 'given-up' });
  });

  it('VS-22 has nothing to take back of a return that is open, given up, or changed nobody', async () => {
    await confirmed(officer, [aRow(1)]);
    const same = await confirmedImport(officer, { header: [aHeader(1)], episodes: [anEpisode(1)] });
    const given = await uploadReturn(officer, ending(1));
    await confirmed(officer, [aRow(1)]);
    const open = await uploadReturn(officer, ending(1));

    for (const id of [same, given.import, open.import]) {
      expect(await officer.call(takeBackCareDates, { import: id })).toMatchObject({
        status: 409,
        problem: { type: 'nothing-to-take-back' },
      });
      expect((await officer.ask(readCareDates, { import: id })).takeBack).toBeUndefined();
    }
  });

  it('VS-12 a colleague may once it is confirmed, a reader never; VS-10 a neighbour finds no such return', async () => {
    const colleague = collection.as(person('vs-officer', authority.la, { userId: 'p.raman' }));
    const reader = collection.as(person('vs-reader', authority.la));
    const neighbour = collection.as(person('vs-officer', '998'));
    await confirmed(officer, [aRow(1)]);
    const { import: id } = await uploadReturn(officer, ending(1));
    expect(await colleague.call(readCareDates, { import: id })).toMatchObject({ status: 404 });
    await officer.ask(confirmCareDates, { import: id });

    expect(await reader.call(takeBackCareDates, { import: id })).toMatchObject({ status: 403 });
    for (const absent of [
      await neighbour.call(takeBackCareDates, { import: id }),
      await officer.call(takeBackCareDates, { import: randomUUID() }),
    ])
      expect(absent).toMatchObject({ status: 404, problem: { type: 'not-found' } });
    expect(await colleague.ask(readCareDates, { import: id })).toMatchObject({ files: {}, children: [] });
    expect(await colleague.ask(takeBackCareDates, { import: id })).toEqual({ children: 1 });
  });
});

describe('the returns confirmed last', () => {
  it('VS-22 are listed newest first with what became of them, and no open one is', async () => {
    await confirmed(officer, [aRow(1), aRow(2)]);
    const first = await confirmedImport(officer, ending(1, 2));
    await officer.ask(takeBackCareDates, { import: first });
    const second = await confirmedImport(officer, ending(1));
    await uploadReturn(officer, ending(2));

    const { returns } = await officer.ask(listCareDates, {});

    expect(returns.map(({ import: id, state, changed }) => [id, state, changed])).toEqual([
      [second, 'confirmed', 1],
      [first, 'taken-back', 2],
    ]);
    expect((await collection.as(person('vs-reader', authority.la)).call(listCareDates, {})).status).toBe(403);
  });
});
