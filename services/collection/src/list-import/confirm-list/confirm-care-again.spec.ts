import { listChildren, listNames, readBlindedList } from '@tutela/contracts';
import { person, type Caller } from '@tutela/testing';
import fc from 'fast-check';
import { anAgreedAgent } from '../../test-support/agent-under-test';
import { startCollection, thornbeck, type CollectionUnderTest } from '../../test-support/collection-under-test';
import { authorityUnderTest, type AuthorityUnderTest } from '../test-support/authority-under-test';
import { aRow, confirmed, upload, type Cells } from '../test-support/list-rows';

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

const first = { from: '2026-05-02', to: '2026-10-02' };
const ended = (number: number): Cells => aRow(number, { 'In care to': '02/10/2026' });
const again = (number: number): Cells => aRow(number, { 'In care from': '02/11/2026' });

describe('a child who is in care again', () => {
  it('VS-22 VS-15 is said in words first, then has two periods; the same list again changes nothing', async () => {
    await confirmed(officer, [ended(1)]);

    const shown = await upload(officer, [again(1)]);
    expect(shown.rows).toMatchObject([{ change: 'changed', againInCareFrom: '2026-11-02', changedFields: [] }]);
    expect(shown.counts).toMatchObject({ changed: 1, faulty: 0 });
    await confirmed(officer, [again(1)]);

    expect(await authority.childOf('NM-1')).toMatchObject({
      inCareFrom: '2026-11-02',
      care: [first, { from: '2026-11-02' }],
    });
    expect((await authority.childOf('NM-1')).inCareTo).toBeUndefined();
    expect((await authority.enrolmentsTold(2)).at(-1)).toMatchObject({
      countFrom: '2026-09-01',
      gaps: [{ from: '2026-10-03', to: '2026-11-01' }],
    });
    expect((await upload(officer, [again(1)])).counts).toMatchObject({ same: 1 });
  });

  it('VS-22 is no new period where the date is earlier or the same: the latest is put right', async () => {
    await confirmed(officer, [ended(1)]);

    const shown = await upload(officer, [aRow(1, { 'In care from': '01/10/2026', 'In care to': '09/10/2026' })]);
    expect(shown.rows).toMatchObject([
      {
        changedFields: [
          { heading: 'In care from', before: '2 May 2026', after: '1 October 2026' },
          { heading: 'In care to', before: '2 October 2026', after: '9 October 2026' },
        ],
      },
    ]);
    await confirmed(officer, [aRow(1, { 'In care from': '01/10/2026', 'In care to': '09/10/2026' })]);

    expect((await authority.childOf('NM-1')).care).toEqual([{ from: '2026-10-01', to: '2026-10-09' }]);
  });

  it('VS-15 VS-22 is at fault where the latest period would run into the one before', async () => {
    await confirmed(officer, [ended(1)]);
    await confirmed(officer, [again(1)]);

    const { rows, counts } = await upload(officer, [aRow(1, { 'In care from': '02/10/2026' })]);

    expect(counts).toMatchObject({ faulty: 1, changed: 0 });
    expect(rows).toMatchObject([
      {
        faults: [
          {
            heading: 'In care from',
            fault: 'care-runs-into-earlier',
            facts: { day: '2 October 2026', end: '2 October 2026' },
          },
        ],
      },
    ]);
    await expect(confirmed(officer, [aRow(1, { 'In care from': '02/10/2026' })])).rejects.toThrow('list-has-faults');
  });

  it('VS-22 ends care of the latest period where a missing child’s care has ended', async () => {
    await confirmed(officer, [ended(1), aRow(2)]);
    await confirmed(officer, [again(1), aRow(2)]);
    const { child } = await authority.childOf('NM-1');

    await confirmed(officer, [aRow(2)], [{ child, careEndedOn: '2026-11-13' }]);

    expect((await authority.childOf('NM-1')).care).toEqual([first, { from: '2026-11-02', to: '2026-11-13' }]);
  });

  it('VS-22 has both stretches on the blinded list, the latest first, and no mark is taken of a day between', async () => {
    const northmere = collection.as(person('vs-officer', '999', { userId: 'k.osei' }));
    await confirmed(northmere, [ended(71)]);
    await confirmed(northmere, [again(71)]);
    const { enrolment } = await enrolmentOf(northmere);
    const agent = await anAgreedAgent(collection, thornbeck, [enrolment]);

    const { entries, from } = await agent.ask(readBlindedList, {});
    expect(entries.filter(({ entry }) => entry === enrolment)).toHaveLength(1);
    expect(from.filter(({ entry }) => entry === enrolment)).toEqual([
      { entry: enrolment, day: '2026-11-02' },
      { entry: enrolment, day: '2026-09-01', to: '2026-10-02' },
    ]);

    const mark = (on: string) => ({ entry: enrolment, on, session: 'AM' as const, code: '/' });
    expect(await agent.send([mark('2026-10-05')], 1)).toMatchObject({ problem: { type: 'batch-not-theirs' } });
    expect(await agent.send([mark('2026-10-02'), mark('2026-11-02')], 1)).toMatchObject({ status: 200 });
  });

  it('VS-22 has periods that never overlap, whatever lists come', async () => {
    const day = fc.integer({ min: 1, max: 28 }).map((date) => `${String(date).padStart(2, '0')}/10/2026`);
    const row = fc.record({ from: day, to: fc.option(day, { nil: '' }) });
    let number = 100;
    await fc.assert(
      fc.asyncProperty(fc.array(row, { minLength: 2, maxLength: 6 }), async (rows) => {
        number++;
        for (const { from, to } of rows) {
          const list = [aRow(number, { 'In care from': from, 'In care to': to })];
          const { faulty } = (await upload(officer, list)).counts;
          if (faulty === 0) await confirmed(officer, list);
        }
        const care = await careOf(`NM-${number}`);
        for (const [place, { to }] of care.slice(0, -1).entries())
          expect(to !== undefined && to < (care[place + 1]?.from ?? '')).toBe(true);
      }),
      { numRuns: 12 },
    );
  });
});

async function careOf(localId: string): Promise<{ from: string; to?: string }[]> {
  return authority.childOf(localId).then(
    ({ care }) => care,
    () => [],
  );
}

async function enrolmentOf(caller: Caller): Promise<{ enrolment: string }> {
  const { children } = await caller.ask(listChildren, {});
  const { names } = await caller.ask(listNames, {});
  const number = names.find(({ localId }) => localId === 'NM-71')?.child;
  const [enrolment] = children.find(({ child }) => child === number)?.enrolments ?? [];
  if (!enrolment) throw new Error('The child is at no school.');
  return enrolment;
}
