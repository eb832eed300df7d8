import { onboardAuthority } from '@tutela/contracts';
import { person } from '@tutela/testing';
import { startCollection, type CollectionUnderTest } from '../../test-support/collection-under-test';

let collection: CollectionUnderTest;

beforeAll(async () => {
  collection = await startCollection();
});
afterAll(() => collection.close());

it.each([
  ['of everybody', ['0.0.0.0/0']],
  ['of everybody', ['::/0']],
  ['with bits beyond its prefix', ['10.0.0.1/8']],
  ['with bits beyond its prefix', ['2001:db8::1/32']],
  ['in a short spelling', ['10.1/16']],
  ['named twice', ['10.0.0.0/8', '10.0.0.0/8']],
  ['that is none', ['10.0.0.0']],
])('VS-14 refuses a known network %s: %j', async (_what, networks) => {
  const input = { la: '997', name: 'Westholme', networks };

  const answer = await collection.as(person('platform', undefined)).call(onboardAuthority, input);

  expect(answer).toMatchObject({ status: 400, problem: { type: 'bad-input' } });
});
