import { calendarSet, readCalendar, setDefaultTimes, setRegistrationTimes } from '@tutela/contracts';
import { person } from '@tutela/testing';
import { aChildAtSchool } from '../../test-support/a-child-at-school';
import {
  startCollection,
  stonegate,
  thornbeck,
  type CollectionUnderTest,
} from '../../test-support/collection-under-test';

const kezia = person('vs-officer', '999');

let collection: CollectionUnderTest;
beforeAll(async () => {
  collection = await startCollection();
  await aChildAtSchool(collection, thornbeck);
  await aChildAtSchool(collection, stonegate);
});
beforeEach(async () => {
  await collection.as(kezia).ask(setDefaultTimes, { am: '09:30', pm: '13:30' });
  for (const urn of [thornbeck, stonegate])
    await collection.as(kezia).ask(setRegistrationTimes, { urn, am: '09:30', pm: '13:30' });
});
afterAll(() => collection.close());

async function times() {
  const { calendar, times: own } = await collection.as(kezia).ask(readCalendar, { year: '2026' });
  return { am: calendar.amFrom, pm: calendar.pmFrom, own };
}

/** What others were told last of this school year. */
async function told() {
  const events = await collection.eye.events(calendarSet.type);
  const data = events.map((event) => calendarSet.data.parse(event.data));
  return data.findLast(({ la, year }) => la === '999' && year === '2026/27')?.times;
}

describe('setting the registration times of a school', () => {
  const early = { am: '09:05', pm: '13:05' };

  it('VS-02 gives it its own, tells of them, and leaves all others with those of the authority', async () => {
    await collection.as(kezia).ask(setRegistrationTimes, { urn: thornbeck, ...early });

    const own = [{ urn: thornbeck, ...early }];
    expect(await times()).toEqual({ am: '09:30', pm: '13:30', own });
    expect(await told()).toEqual({ default: { am: '09:30', pm: '13:30' }, schools: own });
  });

  it('VS-02 with those of the authority it has none of its own, and follows them', async () => {
    await collection.as(kezia).ask(setRegistrationTimes, { urn: thornbeck, ...early });
    await collection.as(kezia).ask(setRegistrationTimes, { urn: thornbeck, am: '09:30', pm: '13:30' });
    await collection.as(kezia).ask(setDefaultTimes, { am: '09:15', pm: '13:15' });

    expect(await times()).toEqual({ am: '09:15', pm: '13:15', own: [] });
    expect(await told()).toEqual({ default: { am: '09:15', pm: '13:15' }, schools: [] });
  });

  it('VS-02 a school whose own times the authority takes for all has none of its own, and follows them from then on', async () => {
    await collection.as(kezia).ask(setRegistrationTimes, { urn: thornbeck, ...early });
    await collection.as(kezia).ask(setDefaultTimes, early);
    await collection.as(kezia).ask(setDefaultTimes, { am: '09:15', pm: '13:15' });

    expect(await times()).toEqual({ am: '09:15', pm: '13:15', own: [] });
  });

  it('VS-02 new times of the authority leave the own ones of a school', async () => {
    await collection.as(kezia).ask(setRegistrationTimes, { urn: stonegate, ...early });
    await collection.as(kezia).ask(setDefaultTimes, { am: '09:15', pm: '13:15' });

    expect((await times()).own).toEqual([{ urn: stonegate, ...early }]);
  });

  it('SY-04 VS-13 writes what it was and what it is', async () => {
    await collection.as(kezia).ask(setRegistrationTimes, { urn: thornbeck, ...early });

    const [entry] = await collection.eye.auditEntries('999', 'calendar.school-times-set');
    expect(entry).toMatchObject({ object: thornbeck, outcome: 'done', actor_user_id: kezia.userId });
  });

  it.each([
    ['the afternoon before the morning', { am: '13:30', pm: '09:30' }],
    ['both at once', { am: '09:30', pm: '09:30' }],
    ['a morning at night', { am: '04:00', pm: '13:30' }],
    ['an afternoon in the evening', { am: '09:30', pm: '19:00' }],
    ['no time', { am: '9.30', pm: '25:00' }],
  ])('VS-02 refuses %s', async (_, wrong) => {
    const answer = await collection.as(kezia).call(setRegistrationTimes, { urn: thornbeck, ...wrong });

    expect(answer).toMatchObject({ status: 400, problem: { type: 'bad-input' } });
    expect((await times()).own).toEqual([]);
  });

  it('VS-10 a school without a child of the authority is not found', async () => {
    const answer = await collection.as(person('vs-officer', '998')).call(setRegistrationTimes, {
      urn: thornbeck,
      ...early,
    });

    expect(answer).toMatchObject({ status: 404 });
  });

  it('VS-12 is not for a reader', async () => {
    const reader = collection.as(person('vs-reader', '999'));

    expect((await reader.call(setRegistrationTimes, { urn: thornbeck, ...early })).status).toBe(403);
    expect((await reader.call(setDefaultTimes, early)).status).toBe(403);
  });
});
