import { reportMatches, type InputOf } from '@tutela/contracts';
import { aChildAtSchool } from '../../test-support/a-child-at-school';
import { anAgreedAgent } from '../../test-support/agent-under-test';
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

it("VS-05 VS-13 the report of another school's child is refused whole, and the try is written down", async () => {
  const own = await aChildAtSchool(collection, thornbeck);
  const elsewhere = await aChildAtSchool(collection, stonegate);
  const agent = await anAgreedAgent(collection, thornbeck, []);
  const matches = [own, elsewhere].map(({ enrolment }) => ({ entry: enrolment, outcome: 'matched', agreed: [] }));

  const answer = await agent.call(reportMatches, { matches });

  expect(answer).toMatchObject({ status: 422, problem: { type: 'batch-not-theirs' } });
  const [entry] = await collection.eye.auditEntries('999', 'extractor.matched');
  expect(entry).toMatchObject({ outcome: 'refused', object: thornbeck, facts: { refusal: 'batch-not-theirs' } });
  expect(await collection.eye.rows('la_999', 'SELECT enrolment FROM collection.match')).toEqual([]);
});

type Match = InputOf<typeof reportMatches>['matches'][number];

it.each<[string, Omit<Match, 'entry'>]>([
  ['in doubt', { outcome: 'doubtful', agreed: ['birth-date', 'name'] }],
  ['not here', { outcome: 'not-here', agreed: [] }],
])('VS-05 takes no marks of a child who was settled and is %s by the next match', async (_, found) => {
  const { enrolment: entry } = await aChildAtSchool(collection, thornbeck);
  const agent = await anAgreedAgent(collection, thornbeck, [entry]);
  await agent.ask(reportMatches, { matches: [{ entry, ...found }] });

  const answer = await agent.send([{ entry, on: '2026-11-16', session: 'AM', code: '/' }], 1);

  expect(answer).toMatchObject({ status: 422, problem: { type: 'batch-not-theirs' } });
  expect(await collection.eye.rows('la_999', `SELECT FROM collection.mark WHERE enrolment = $1`, [entry])).toEqual([]);
});
