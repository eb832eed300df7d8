import { startCollection, type CollectionUnderTest } from '../test-support/collection-under-test';

let collection: CollectionUnderTest;
beforeAll(async () => {
  collection = await startCollection();
});
afterAll(() => collection.close());

describe('the register of schools as it is loaded', () => {
  it('VS-15 holds every real school and the demonstration ones, and no children’s centre', async () => {
    const [counted] = await collection.eye.rows<{ real: number; made: number; centres: number; heads: number }>(
      'collection',
      `SELECT count(*) FILTER (WHERE la <> '999')::int AS real, count(*) FILTER (WHERE la = '999')::int AS made,
         count(*) FILTER (WHERE type ILIKE 'children%')::int AS centres, count(head) FILTER (WHERE la = '999')::int AS heads
       FROM collection.school`,
    );

    expect(counted).toMatchObject({ made: 60, heads: 60, centres: 0 });
    expect(counted?.real).toBeGreaterThan(21_567);
  });
});
