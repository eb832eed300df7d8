import { Refusal, refusals, type RefusalType } from '@tutela/contracts';
import { newSigningKey } from '@tutela/sealing';
import { AtSchool } from '../fixtures/at-school';
import { ListedChild, madeUpChildren, RegisterInMemory } from '../fixtures/made-up-school';
import { logEntries, verifyLog } from '../share-log/share-log';
import { exitCodeOf } from './outcome';

const children = madeUpChildren(16);
let school: AtSchool;

beforeEach(async () => {
  school = new AtSchool();
  await school.start(new RegisterInMemory(children));
  school.northmere.children = children.slice(0, 2).map((child) => new ListedChild(child));
  await school.enrolledAndAgreed();
});
afterEach(() => school.stop());

function refuseOnce(type: RefusalType, facts?: Record<string, unknown>): void {
  let refused = false;
  school.platform.disturb = ({ name }) => {
    if (name !== 'batch' || refused) return undefined;
    refused = true;
    return new Refusal(type, facts);
  };
}

describe('a batch that the platform does not take', () => {
  it.each(['batch-differs', 'install-quarantined'] as const)(
    'VS-07 stops at %s in plain words and keeps it',
    async (type) => {
      refuseOnce(type);
      const outcome = await school.run();
      const [, , detail, todo] = refusals[type];
      expect(outcome).toMatchObject({ outcome: 'stopped', type, sentence: `${detail} ${todo}`, passes: false });
      expect(exitCodeOf([outcome])).toBe(1);
      expect(await school.spooled()).toEqual([1]);
    },
  );

  it('VS-07 goes on from the expected batch when it is on disk', async () => {
    school.northmere.children = children.map((child) => new ListedChild(child));
    school.platform.disturb = ({ name }) => (name === 'batch' ? 'cut-after' : undefined);
    await school.run();
    expect([await school.spooled(), school.northmere.batches.length]).toEqual([[1, 2], 1]);
    refuseOnce('batch-out-of-order', { expected: 2 });
    expect(await school.run()).toMatchObject({ outcome: 'ran' });
    expect(await school.spooled()).toEqual([]);
    expect(school.northmere.batches.length).toBeGreaterThanOrEqual(2);
  });

  it('VS-07 stops rather than send the same batch again and again', async () => {
    refuseOnce('batch-out-of-order', { expected: 1 });
    expect(await school.run()).toMatchObject({ outcome: 'stopped', type: 'gap' });
    expect(await school.run()).toMatchObject({ outcome: 'ran', batches: 1 });
  });

  it('VS-07 stops when the expected batch is not there any more', async () => {
    refuseOnce('batch-out-of-order', { expected: 7 });
    expect(await school.run()).toMatchObject({
      type: 'gap',
      sentence: expect.stringContaining('expects batch 7') as string,
    });
  });

  it('VS-05 gives up a batch of a child who left the list meanwhile, reads again, and says so in the log', async () => {
    school.platform.disturb = ({ name }) => (name === 'batch' ? 'away' : undefined);
    await school.run();
    school.platform.disturb = () => undefined;
    const [stays, left] = school.northmere.children;
    school.northmere.children = school.northmere.children.slice(0, 1);
    expect(await school.run()).toMatchObject({ outcome: 'ran', matched: 1, batches: 1 });
    expect(school.northmere.marksOf(stays?.entry ?? '').size).toBe(368);
    expect(school.northmere.marksOf(left?.entry ?? '').size).toBe(0);
    const log = await logEntries(school.host.folder);
    expect(log.map(({ event, sequence }) => `${event} ${sequence}`)).toEqual([
      'shared 1',
      'shared 1',
      'not-taken 1',
      'shared 1',
    ]);
    expect(await verifyLog(school.host.folder)).toMatchObject({ ok: true });
  });

  it('BY-01 keeps the batch when the receipt is not signed by the key given at enrolment', async () => {
    school.platform.signsWith = newSigningKey();
    expect(await school.run()).toMatchObject({ outcome: 'stopped', type: 'receipt-not-genuine' });
    expect(await school.spooled()).toEqual([1]);
  });

  it('BY-01 keeps each receipt at the school, as it was signed', async () => {
    await school.run();
    const kept = await school.host.folder.readBytes('authorities/999/receipts/1.json');
    expect(JSON.parse(kept?.toString() ?? '')).toEqual(school.northmere.batches[0]?.answer);
  });
});
