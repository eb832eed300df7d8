import { AtSchool } from '../fixtures/at-school';
import { ListedChild, madeUpChildren, RegisterInMemory } from '../fixtures/made-up-school';

const school = new AtSchool();
const children = madeUpChildren(20);

beforeEach(async () => {
  await school.start(new RegisterInMemory(children));
  school.northmere.children = children.map((child) => new ListedChild(child));
  await school.enrolledAndAgreed();
});
afterEach(() => school.stop());

it('VS-07 sends more marks than a batch holds in batches that follow one another, each mark once', async () => {
  const outcome = await school.run();

  expect(outcome).toMatchObject({ outcome: 'ran', matched: 20, batches: 2 });
  const batches = school.northmere.batches.map(({ sent }) => sent.batch);
  expect(batches.map(({ sequence }) => sequence)).toEqual([1, 2]);
  expect(batches[0]?.marks).toHaveLength(5000);
  const sent = batches.flatMap(({ marks }) => marks).map(({ entry, on, session }) => `${entry} ${on} ${session}`);
  expect(outcome).toMatchObject({ marks: sent.length });
  expect(new Set(sent).size).toBe(sent.length);
  expect(await school.run()).toMatchObject({ batches: 0, marks: 0 });
});
