import { createEnrolmentCode } from '@tutela/contracts';
import { person } from '@tutela/testing';
import { aChildAtSchool } from '../../test-support/a-child-at-school';
import {
  startCollection,
  stonegate,
  thornbeck,
  type CollectionUnderTest,
} from '../../test-support/collection-under-test';

const dayMs = 24 * 60 * 60_000;
const officer = person('vs-officer', '999');

let collection: CollectionUnderTest;
beforeAll(async () => {
  collection = await startCollection();
  await aChildAtSchool(collection, thornbeck);
});
afterAll(() => collection.close());

it('security.md 47 a code is good for fourteen days, for one school, and is kept as its hash alone', async () => {
  const { code, expiresAt, ...school } = await collection.as(officer).ask(createEnrolmentCode, { urn: thornbeck });

  expect(school).toMatchObject({ urn: thornbeck });
  const [kept] = await collection.eye.rows<{ expires_at: Date }>(
    'collection',
    `SELECT expires_at FROM collection.enrolment_code WHERE urn = $1`,
    [thornbeck],
  );
  expect(kept?.expires_at.toISOString()).toBe(expiresAt);
  const [entry] = await collection.eye.auditEntries('999', 'extractor.code-created');
  const [made] = await collection.eye.rows<{ at: Date }>('la_999', 'SELECT at FROM audit.entry WHERE id = $1', [
    entry?.id,
  ]);
  expect(Date.parse(expiresAt) - (made?.at.getTime() ?? 0)).toBe(14 * dayMs);
  const rows = await collection.eye.rows('collection', 'SELECT * FROM collection.enrolment_code');
  expect(JSON.stringify(rows)).not.toContain(code.replaceAll('-', ''));
  expect(JSON.stringify(rows)).not.toContain(code);
});

it('VS-24 VS-10 there is none for a school without a child of the authority: it is not found', async () => {
  for (const urn of [stonegate, '999999'])
    expect(await collection.as(officer).call(createEnrolmentCode, { urn })).toMatchObject({
      status: 404,
      problem: { type: 'not-found' },
    });
  expect(
    await collection.eye.rows('collection', `SELECT FROM collection.enrolment_code WHERE urn <> '${thornbeck}'`),
  ).toEqual([]);
});
