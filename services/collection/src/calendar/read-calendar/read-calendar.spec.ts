import { readCalendar } from '@tutela/contracts';
import { act } from '@tutela/platform';
import { person } from '@tutela/testing';
import { automaticArrives } from '../../mark/mark.rules';
import { storeArrivals } from '../../mark/mark.store';
import { aChildAtSchool } from '../../test-support/a-child-at-school';
import {
  startCollection,
  stonegate,
  thornbeck,
  type CollectionUnderTest,
} from '../../test-support/collection-under-test';

let collection: CollectionUnderTest;
beforeAll(async () => {
  collection = await startCollection();
});
afterAll(() => collection.close());

describe('reading the calendar', () => {
  it('gives the terms and registration times of a school year', async () => {
    const { calendar } = await collection.as(person('vs-reader', '999')).ask(readCalendar, { year: '2026' });

    expect(calendar).toMatchObject({ amFrom: '09:30', pmFrom: '13:30' });
    expect(calendar.halfTerms).toHaveLength(6);
    expect(calendar.halfTerms[0]).toMatchObject({ name: 'Autumn 1', from: '2026-09-01' });
    expect(calendar.closedOn).toContain('2026-12-25');
  });

  it('VS-29 a day is closed at the school that marks nothing but #, and at no other', async () => {
    const officer = collection.as(person('vs-officer', '999'));
    const closed = await aChildAtSchool(collection, thornbeck);
    const open = [await aChildAtSchool(collection, stonegate), await aChildAtSchool(collection, stonegate)] as const;
    await schoolMarks(closed.enrolment, '#');
    await schoolMarks(open[0].enrolment, '#');
    await schoolMarks(open[1].enrolment, '/');

    expect((await officer.ask(readCalendar, { year: '2026' })).closedAtSchools).toEqual([
      { urn: thornbeck, on: '2026-11-13' },
    ]);
    expect((await officer.ask(readCalendar, { year: '2025' })).closedAtSchools).toEqual([]);
    expect(
      (await collection.as(person('vs-officer', '998')).ask(readCalendar, { year: '2026' })).closedAtSchools,
    ).toEqual([]);
  });

  it.each(['0000', '0999', '9999'])('has no calendar of the year %s', async (year) => {
    expect(await collection.as(person('vs-reader', '999')).call(readCalendar, { year })).toMatchObject({
      status: 400,
      problem: { type: 'bad-input' },
    });
  });
});

/** A mark as a school's agent brings it. */
async function schoolMarks(enrolment: string, code: string): Promise<void> {
  const by = { kind: 'system', name: 'test' } as const;
  await act(await collection.las.place('999'), { audit: 'batch.received' }, by, (tx) => {
    const version = { code, source: 'extractor', broughtBy: 'test', broughtAt: tx.now, order: 1 } as const;
    const key = { enrolment, on: '2026-11-13', session: 'AM' } as const;
    storeArrivals(tx, [{ ...automaticArrives(undefined, version), key }]);
    tx.audit({});
    return Promise.resolve();
  });
}
