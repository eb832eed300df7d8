import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCareDates, confirmCareDates, listNames, readCareDates } from '@tutela/contracts';
import { person, type Caller } from '@tutela/testing';
import { authorityUnderTest, type AuthorityUnderTest } from '../../list-import/test-support/authority-under-test';
import { aRow, confirmed } from '../../list-import/test-support/list-rows';
import { startCollection, type CollectionUnderTest } from '../../test-support/collection-under-test';
import { aHeader, anEpisode, fileOf, uploadReturn } from '../test-support/return-files';

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

const sample = (file: string) => readFileSync(join(__dirname, '../../../test-data/ssda903', file));

describe('checking a return', () => {
  it('VS-22 shows the periods in care that would be others, before and after, and changes nothing yet', async () => {
    await confirmed(officer, [aRow(1), aRow(2), aRow(3)]);

    const answer = await uploadReturn(officer, {
      header: [aHeader(1), aHeader(2), aHeader(3)],
      episodes: [
        anEpisode(1, { DEC: '01/06/2026', REC: 'X1' }),
        anEpisode(2, { DECOM: '04/05/2026', DEC: '01/10/2026', REC: 'E4A' }),
        anEpisode(1, { DECOM: '01/06/2026', RNE: 'P' }),
        anEpisode(2, { DECOM: '02/11/2026' }),
      ],
    });

    expect(answer.files).toEqual({ header: 3, episodes: 4 });
    expect(answer.counts).toMatchObject({ children: 3, changed: 1, same: 2, faulty: 0, notOnList: 0 });
    expect(answer.children).toMatchObject([
      { row: 2, localId: 'NM-1', record: { name: 'Marcus Adeyemib' }, outcome: 'same', before: [], after: [] },
      {
        outcome: 'changed',
        before: [{ from: '2026-05-02' }],
        after: [{ from: '2026-05-04', to: '2026-09-30' }, { from: '2026-11-02' }],
      },
      { outcome: 'same', warnings: [{ file: 'header', row: 4, fault: 'no-episodes' }] },
    ]);
    expect((await authority.childOf('NM-2')).care).toEqual([{ from: '2026-05-02' }]);
    expect(await officer.ask(readCareDates, { import: answer.import })).toEqual(answer);
  });

  it('VS-22 finds a child by UPN or former UPN too, where the return numbers it otherwise', async () => {
    const { UPN = '' } = aRow(2);
    await confirmed(officer, [aRow(1), aRow(3, { 'Former UPN': UPN })]);

    const { children } = await uploadReturn(officer, {
      header: [aHeader(1, { CHILD: '566910' }), aHeader(2, { CHILD: '384923' })],
      episodes: [anEpisode(1, { CHILD: '566910', DECOM: '01/05/2026' })],
    });

    expect(children).toMatchObject([
      { outcome: 'changed', record: { localId: 'NM-1' } },
      { outcome: 'same', record: { localId: 'NM-3' } },
    ]);
  });

  it('VS-22 (ADR 0013) takes nothing over of short breaks: they are listed and counted, and a child’s other episodes stand', async () => {
    await confirmed(officer, [aRow(1), aRow(2), aRow(3, { 'In care from': '01/02/2026' }), aRow(4)]);

    const { import: id, ...answer } = await uploadReturn(officer, {
      header: [aHeader(1), aHeader(2), aHeader(3), aHeader(4), aHeader(5)],
      episodes: [
        anEpisode(1, { LS: 'V4', DECOM: '01/02/2026' }),
        anEpisode(2, { DEC: '01/10/2026', REC: 'X1' }),
        anEpisode(2, { LS: 'V4', DECOM: '01/10/2026', RNE: 'L' }),
        anEpisode(3, { LS: 'V4', DECOM: '01/02/2026', DEC: '02/05/2026', REC: 'X1' }),
        anEpisode(3, { RNE: 'L' }),
        anEpisode(4, { LS: 'V3', DECOM: 'May', RNE: '' }),
        anEpisode(4, { LS: 'E1', DECOM: '04/05/2026' }),
        anEpisode(5, { LS: 'V3' }),
      ],
    });

    expect(answer.counts).toMatchObject({ changed: 3, same: 1, notOnList: 1, faulty: 0, shortBreaks: 5 });
    const shown = answer.children.map(({ before, after, warnings }) => ({
      ...{ before, after, warnings: warnings.map(({ file, row, heading, fault }) => [file, row, heading, fault]) },
    }));
    const shortBreak = (row: number) => ['episodes', row, 'LS', 'short-breaks'];
    expect(shown).toEqual([
      { before: [], after: [], warnings: [shortBreak(2)] },
      {
        before: [{ from: '2026-05-02' }],
        after: [{ from: '2026-05-02', to: '2026-09-30' }],
        warnings: [shortBreak(4)],
      },
      { before: [{ from: '2026-02-01' }], after: [{ from: '2026-05-02' }], warnings: [shortBreak(5)] },
      { before: [{ from: '2026-05-02' }], after: [{ from: '2026-05-04' }], warnings: [shortBreak(7)] },
      { before: [], after: [], warnings: [shortBreak(9)] },
    ]);

    await officer.ask(confirmCareDates, { import: id });
    const care = await Promise.all([1, 2, 3, 4].map((number) => authority.childOf(`NM-${number}`)));
    expect(care.map((child) => child.care)).toEqual([
      [{ from: '2026-05-02' }],
      [{ from: '2026-05-02', to: '2026-09-30' }],
      [{ from: '2026-05-02' }],
      [{ from: '2026-05-04' }],
    ]);
  });

  it('VS-22 lists who is not on the list as one of whom nothing can be collected yet, and makes nobody', async () => {
    await confirmed(officer, [aRow(1, { 'School URN': '' })]);

    const answer = await uploadReturn(officer, {
      header: [aHeader(1), aHeader(2, { UPN: 'UN1' })],
      episodes: [anEpisode(2, { DEC: '01/06/2026', REC: 'E4A' })],
    });

    expect(answer.children).toMatchObject([
      { outcome: 'same', cannotBeCollectedYet: 'no-school' },
      { outcome: 'not-on-list', cannotBeCollectedYet: 'not-on-list', after: [{ to: '2026-05-31' }] },
    ]);
    expect(answer.counts).toMatchObject({ notOnList: 1, cannotBeCollectedYet: 2 });
    await officer.ask(confirmCareDates, { import: answer.import });
    expect((await officer.ask(listNames, {})).names).toHaveLength(1);
  });

  it('VS-22 reports a wrong check letter and whatever else is wrong by file, row and column', async () => {
    await confirmed(officer, [aRow(1), aRow(2), aRow(3)]);
    const wrong = `${aHeader(1).UPN === 'A' ? 'B' : 'A'}${aHeader(1).UPN?.slice(1) ?? ''}`;

    const { children, strays } = await uploadReturn(officer, {
      header: [aHeader(1, { UPN: wrong }), aHeader(2), aHeader(3)],
      episodes: [
        anEpisode(1, { DECOM: '01/05/2026' }),
        anEpisode(2, { DECOM: 'May', RNE: 'Q', LS: 'V5' }),
        anEpisode(3, { DEC: '01/05/2026', REC: 'X1' }),
        anEpisode(3, { DECOM: '01/02/2026', DEC: '01/04/2026', REC: 'X1' }),
        anEpisode(3, { DECOM: '01/03/2026' }),
        anEpisode(9),
        { CHILD: '=1+1', DECOM: '01/02/2026', RNE: 'S', LS: 'C2' },
      ],
    });

    const found = children.map(({ faults }) =>
      faults.map(({ file, row, heading, fault }) => [file, row, heading, fault]),
    );
    expect(found).toEqual([
      [['header', 2, 'UPN', 'upn-check-letter']],
      [
        ['episodes', 3, 'DECOM', 'date-format'],
        ['episodes', 3, 'RNE', 'rne-unknown'],
        ['episodes', 3, 'LS', 'ls-unknown'],
      ],
      [
        ['episodes', 4, 'DEC', 'episode-ends-before-it-starts'],
        ['episodes', 6, 'DECOM', 'episodes-overlap'],
        ['episodes', 5, 'DECOM', 'episodes-overlap'],
      ],
    ]);
    expect(children.map(({ outcome, after }) => [outcome, after])).toEqual(Array(3).fill(['faulty', []]));
    expect(strays.map(({ row, heading, fault }) => [row, heading, fault])).toEqual([
      [7, 'CHILD', 'no-header'],
      [8, 'CHILD', 'formula'],
      [8, 'CHILD', 'no-header'],
    ]);
  });

  it('VS-22 takes nobody for another: number, UPN and date of birth must agree', async () => {
    const upnOf = (number: number) => aHeader(number).UPN ?? '';
    await confirmed(officer, [aRow(1), aRow(2), aRow(3), aRow(4), aRow(5, { 'Former UPN': upnOf(4) }), aRow(6)]);

    const { children } = await uploadReturn(officer, {
      header: [
        aHeader(1, { DOB: '05/03/2012' }),
        aHeader(2, { UPN: upnOf(3) }),
        aHeader(3, { UPN: upnOf(77) }),
        aHeader(7, { UPN: upnOf(4) }),
        aHeader(6),
        aHeader(6, { CHILD: 'nm-6 ' }),
        aHeader(8, { CHILD: '1', UPN: upnOf(2) }),
      ],
      episodes: [anEpisode(1)],
    });

    expect(children.map(({ faults }) => faults.map(({ fault }) => fault))).toEqual([
      ['birth-date-differs'],
      ['upn-of-another', 'same-child-twice'],
      ['upn-differs'],
      ['upn-of-several'],
      ['child-twice', 'upn-twice', 'same-child-twice'],
      ['child-twice', 'upn-twice', 'same-child-twice'],
      ['same-child-twice'],
    ]);
  });

  it('VS-22 takes the files in either order, and another in place of the first, of the same person only', async () => {
    const id = randomUUID();
    const put = (as: Caller, file: 'header' | 'episodes', raw: Buffer) =>
      as.call(checkCareDates, { import: id, file }, { raw });
    const colleague = collection.as(person('vs-officer', authority.la));

    expect(await put(officer, 'episodes', fileOf('episodes', [anEpisode(1)]))).toMatchObject({
      body: { files: { episodes: 1 }, children: [], strays: [] },
    });
    expect(await put(colleague, 'header', fileOf('header', [aHeader(1)]))).toMatchObject({ status: 404 });
    expect(await put(officer, 'header', fileOf('header', [aHeader(1), aHeader(2)]))).toMatchObject({
      body: { counts: { children: 2 } },
    });
    expect(await put(officer, 'header', fileOf('header', [aHeader(1)]))).toMatchObject({
      body: { counts: { children: 1 } },
    });
  });

  it('VS-22 of the sample files: reports the check letters, and finds nobody on the list', async () => {
    await confirmed(officer, [aRow(1)]);
    const id = randomUUID();

    await officer.ask(checkCareDates, { import: id, file: 'header' }, { raw: sample('header.csv') });
    const { counts, children, strays } = await officer.ask(
      checkCareDates,
      { import: id, file: 'episodes' },
      { raw: sample('episodes.csv') },
    );

    expect(counts).toMatchObject({ children: 300, changed: 0, same: 0, cannotBeCollectedYet: 300 });
    expect(children.filter(({ faults }) => faults.some(({ heading }) => heading === 'UPN')).length).toBeGreaterThan(
      280,
    );
    expect(strays).toEqual([]);
  });

  it('VS-22 refuses what is no such file, and one over 10 MB', async () => {
    const put = (raw: Buffer) => officer.call(checkCareDates, { import: randomUUID(), file: 'header' }, { raw });

    expect(await put(fileOf('episodes', [anEpisode(1)]))).toMatchObject({
      status: 422,
      problem: { type: 'not-a-return', facts: { file: 'header', why: 'headings', looksLike: 'episodes' } },
    });
    expect(await put(Buffer.from('CHILD\u0000'))).toMatchObject({ problem: { facts: { why: 'not-text' } } });
    expect(await put(Buffer.alloc(10 * 1024 * 1024 + 1, 'a'))).toMatchObject({ status: 413 });
    expect(
      await officer.call(checkCareDates, { import: randomUUID(), file: 'oc2' }, { raw: sample('header.csv') }),
    ).toMatchObject({
      status: 400,
    });
  });

  it('VS-12 refuses a reader; VS-10 a neighbour finds no such return', async () => {
    const { import: id } = await uploadReturn(officer, { header: [aHeader(1)], episodes: [anEpisode(1)] });
    const reader = collection.as(person('vs-reader', authority.la));
    const neighbour = collection.as(person('vs-officer', '998'));

    expect(await reader.call(readCareDates, { import: id })).toMatchObject({ status: 403 });
    for (const answer of [
      await neighbour.call(readCareDates, { import: id }),
      await neighbour.call(confirmCareDates, { import: id }),
    ])
      expect(answer).toMatchObject({ status: 404, problem: { type: 'not-found' } });
  });

  it('VS-13 writes down who uploaded and whom it was compared with; VS-11 keeps nothing of it in clear', async () => {
    const northmere = collection.as(person('vs-officer', '999', { userId: 'k.osei' }));
    await confirmed(northmere, [aRow(81)]);
    const { child } = await uploadReturn(northmere, {
      header: [aHeader(81), aHeader(82, { CHILD: 'Zq-Unlisted' })],
      episodes: [anEpisode(81), anEpisode(82, { CHILD: 'Zq-Unlisted', LS: 'V3' })],
    }).then(({ children }) => children[0]?.record ?? { child: 0 });

    const [entry] = await collection.auditEntries('care-dates.uploaded', child);
    expect(entry).toMatchObject({
      actor_user_id: 'k.osei',
      facts: { children: 2, faulty: 0, changed: 0, shortBreaks: 1 },
    });
    const clear = await collection.clearTextOf('999');
    for (const secret of ['Zq-Unlisted', aHeader(82).UPN ?? '', '2012-03-04']) expect(clear).not.toContain(secret);
  });
});
