import { readCollection, setSchoolCollection } from '@tutela/contracts';
import { person } from '@tutela/testing';
import { aChildAtSchool } from '../../test-support/a-child-at-school';
import {
  startCollection,
  stonegate,
  thornbeck,
  type CollectionUnderTest,
} from '../../test-support/collection-under-test';

const officer = person('vs-officer', '999');

let collection: CollectionUnderTest;
beforeAll(async () => {
  collection = await startCollection();
  await aChildAtSchool(collection, thornbeck);
});
afterAll(() => collection.close());

async function stateOfThornbeck(): Promise<string | undefined> {
  const { schools } = await collection.as(officer).ask(readCollection, {});
  return schools.find(({ urn }) => urn === thornbeck)?.collection;
}

it('VS-13 VS-16 begins and pauses at one school, and each change is written down with what it was and is', async () => {
  for (const state of ['collecting', 'paused'] as const) {
    await collection.as(officer).ask(setSchoolCollection, { urn: thornbeck, state });
    expect(await stateOfThornbeck()).toBe(state);
  }

  const entries = await collection.eye.auditEntries('999', 'collection.school-set');
  expect(entries.map(({ object, actor_user_id, images }) => [object, actor_user_id, images])).toEqual([
    [thornbeck, officer.userId, 1],
    [thornbeck, officer.userId, 1],
  ]);
});

it('VS-10 VS-16 answers a school without a child of the authority like one that is not there', async () => {
  const [theirs, absent] = [
    await collection.as(officer).call(setSchoolCollection, { urn: stonegate, state: 'collecting' }),
    await collection.as(officer).call(setSchoolCollection, { urn: '999999', state: 'collecting' }),
  ];

  expect(theirs.status).toBe(404);
  expect(theirs.body).toEqual(absent.body);
});
