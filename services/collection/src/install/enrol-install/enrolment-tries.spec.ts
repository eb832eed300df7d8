import { createEnrolmentCode, enrolInstall, type OutputOf } from '@tutela/contracts';
import { newSigningKey } from '@tutela/sealing';
import { eventually, person, stranger, type Answer } from '@tutela/testing';
import { aChildAtSchool } from '../../test-support/a-child-at-school';
import { startCollection, thornbeck, type CollectionUnderTest } from '../../test-support/collection-under-test';

let collection: CollectionUnderTest;
beforeAll(async () => {
  collection = await startCollection();
  await aChildAtSchool(collection, thornbeck);
});
beforeEach(() => collection.eye.rows('collection', 'DELETE FROM collection.enrolment_try'));
afterAll(() => collection.close());

const wrongCode = 'AAAAA-AAAAA-AAAAA-AAAAA';

function present(network: string, code = wrongCode): Promise<Answer<OutputOf<typeof enrolInstall>>> {
  const { publicKey } = newSigningKey();
  return collection.as({ ...stranger, network }).call(enrolInstall, { code, publicKey, version: '1.0.0' });
}

async function statuses(networks: readonly string[]): Promise<number[]> {
  const found: number[] = [];
  for (const network of networks) found.push((await present(network)).status);
  return found;
}

const tenFrom = (network: string) => Array.from({ length: 10 }, () => network);

async function aCode(): Promise<string> {
  const { code } = await collection.as(person('vs-officer', '999')).ask(createEnrolmentCode, { urn: thornbeck });
  return code;
}

/** As if the time had passed since they were made. */
async function letPass(time: string): Promise<void> {
  await collection.eye.rows('collection', 'UPDATE collection.enrolment_try SET at = at - $1::interval', [time]);
}

describe('tries with a code that does not work', () => {
  it('security.md 47: ten in 15 minutes from one address, then a right code waits too, and is told how long', async () => {
    const code = await aCode();
    expect(await statuses(tenFrom('192.0.2.1'))).toEqual(Array(10).fill(403));
    await letPass('5 minutes');

    const refused = await present('192.0.2.1', code);

    expect(refused).toMatchObject({ status: 429, problem: { type: 'too-many-tries', status: 429 } });
    const wait = Number(refused.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(9 * 60);
    expect(wait).toBeLessThanOrEqual(10 * 60);
    expect((await present('192.0.2.2', code)).status).toBe(200);
  });

  it('security.md 47: is counted by the minute it was made in, and the next is free when the first is 15 minutes old', async () => {
    await statuses(['192.0.2.3']);
    await letPass('10 minutes');
    await statuses(tenFrom('192.0.2.3').slice(1));
    expect(await statuses(['192.0.2.3'])).toEqual([429]);

    await letPass('5 minutes');

    expect(await statuses(['192.0.2.3', '192.0.2.3'])).toEqual([403, 429]);
  });

  it('security.md 47: at the same moment are counted one by one', async () => {
    const answers = await Promise.all(Array.from({ length: 14 }, () => present('192.0.2.4')));

    expect(answers.filter(({ status }) => status === 403)).toHaveLength(10);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(4);
  });

  it('security.md 47: by one subscriber with many IPv6 addresses are counted together', async () => {
    const answers = await statuses(Array.from({ length: 11 }, (_, index) => `2001:db8:1:2::${index + 1}`));

    expect(answers).toEqual([...Array<number>(10).fill(403), 429]);
    expect(await statuses(['2001:db8:1:3::1'])).toEqual([403]);
  });

  it('security.md 47: codes that work cost none', async () => {
    for (let time = 0; time < 12; time++) expect((await present('192.0.2.5', await aCode())).status).toBe(200);
  });

  it('security.md 37: one too many is written down as refused, with the address it came from', async () => {
    await statuses([...tenFrom('192.0.2.6'), '192.0.2.6']);

    const entry = await eventually(async () => {
      const entries = await collection.eye.auditEntries('support', 'extractor.enrolled');
      return entries.find(({ network, facts }) => network === '192.0.2.6' && facts['refusal'] === 'too-many-tries');
    });
    expect(entry).toMatchObject({ outcome: 'refused', actor_kind: 'nobody' });
  });
});
