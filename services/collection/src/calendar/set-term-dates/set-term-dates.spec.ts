import { amendMark, calendarSet, readCalendar, setTermDates, type InputOf } from '@tutela/contracts';
import { defaultCalendar } from '@tutela/education';
import { Acts } from '@tutela/platform';
import { person } from '@tutela/testing';
import { aChildAtSchool } from '../../test-support/a-child-at-school';
import { startCollection, thornbeck, type CollectionUnderTest } from '../../test-support/collection-under-test';
import { seedCalendar } from '../seed-calendar';

const kezia = person('vs-officer', '999');
const closedToo = '2026-11-13';

let collection: CollectionUnderTest;
let dates: Pick<InputOf<typeof setTermDates>, 'halfTerms' | 'closedOn'>;
beforeAll(async () => {
  collection = await startCollection();
});
beforeEach(async () => {
  const { halfTerms, closedOn } = defaultCalendar('2026/27');
  dates = { halfTerms: [...halfTerms] as typeof dates.halfTerms, closedOn: [...closedOn] };
  await collection.as(kezia).ask(setTermDates, { year: '2026', ...dates });
});
afterAll(() => collection.close());

async function told(la = '999') {
  const events = await collection.eye.events(calendarSet.type);
  return events.map((event) => calendarSet.data.parse(event.data)).filter((data) => data.la === la);
}

describe('term dates', () => {
  it('VS-29 an authority begins with the default ones of three school years, told of each', async () => {
    const seeded = (await told('998')).map(({ year, halfTerms, closedOn }) => ({ year, halfTerms, closedOn }));

    expect(seeded).toEqual(
      ['2025/26', '2026/27', '2027/28'].map((year) => {
        const { halfTerms, closedOn } = defaultCalendar(year);
        return { year, halfTerms, closedOn: [...closedOn].sort() };
      }),
    );
  });

  it('VS-29 are changed whole, and told', async () => {
    const closedOn = [...dates.closedOn, closedToo];

    await collection.as(kezia).ask(setTermDates, { year: '2026', ...dates, closedOn });

    const { calendar } = await collection.as(kezia).ask(readCalendar, { year: '2026' });
    expect(calendar).toEqual({ ...dates, closedOn: closedOn.sort(), amFrom: '09:30', pmFrom: '13:30' });
    expect((await told()).at(-1)).toMatchObject({ year: '2026/27', ...dates, closedOn });
    const [entry] = await collection.eye.auditEntries('999', 'calendar.term-dates-set');
    expect(entry).toMatchObject({ object: '2026/27', outcome: 'done' });
  });

  it('VS-29 decide whether a mark can be amended', async () => {
    const { child, enrolment } = await aChildAtSchool(collection, thornbeck);
    await collection.as(kezia).ask(setTermDates, { year: '2026', ...dates, closedOn: [closedToo] });
    const amended = { child, enrolment, on: closedToo, session: 'AM', code: 'I', reason: 'Flu', seen: null } as const;

    expect(await collection.as(kezia).call(amendMark, amended)).toMatchObject({ problem: { type: 'not-a-session' } });
    await collection.as(kezia).ask(setTermDates, { year: '2026', ...dates });
    expect((await collection.as(kezia).call(amendMark, amended)).status).toBe(200);
  });

  it('VS-29 what somebody has set is never overwritten by a start, and nothing is told twice', async () => {
    await collection.as(kezia).ask(setTermDates, { year: '2026', ...dates, closedOn: [closedToo] });
    const before = await told();
    const acts = new Acts(await collection.las.place('999'), collection.las);

    await seedCalendar(acts, '999');

    const { calendar } = await collection.as(kezia).ask(readCalendar, { year: '2026' });
    expect(calendar.closedOn).toEqual([closedToo]);
    expect(await told()).toEqual(before);
  });

  it('VS-29 refuses half terms that overlap and days of another year, by field', async () => {
    const [first, ...rest] = dates.halfTerms;
    const overlapping = [{ ...first, to: '2026-11-02' }, ...rest] as typeof dates.halfTerms;

    const overlap = { year: '2026', ...dates, halfTerms: overlapping };
    expect(await collection.as(kezia).call(setTermDates, overlap)).toMatchObject({
      status: 400,
      problem: { type: 'bad-input', fields: [{ path: 'halfTerms', code: 'not-in-order' }] },
    });
    const late = { year: '2026', ...dates, closedOn: ['2027-09-01'] };
    expect(await collection.as(kezia).call(setTermDates, late)).toMatchObject({
      problem: { fields: [{ path: 'closedOn', code: 'outside-the-school-year' }] },
    });
  });

  it('SY-03 knows six half terms, and no name of anybody’s making', async () => {
    const named = [{ name: 'Marcus', from: '2026-09-01', to: '2026-10-23' }] as unknown as typeof dates.halfTerms;

    expect(
      (await collection.as(kezia).call(setTermDates, { year: '2026', halfTerms: named, closedOn: [] })).status,
    ).toBe(400);
  });

  it('VS-10 of one authority are not those of its neighbour', async () => {
    await collection.as(kezia).ask(setTermDates, { year: '2026', ...dates, closedOn: [closedToo] });

    const { calendar } = await collection.as(person('vs-officer', '998')).ask(readCalendar, { year: '2026' });
    expect(calendar.closedOn).not.toContain(closedToo);
  });
});
