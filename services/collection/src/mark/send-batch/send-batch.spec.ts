import {
  amendMark,
  decideDifference,
  listDifferences,
  pauseSharing,
  readBlindedList,
  readChildYear,
  readMatching,
  sendBatch,
  setCollection,
  setSchoolCollection,
} from '@tutela/contracts';
import { canonicalJson, verifyBytes } from '@tutela/sealing';
import { act } from '@tutela/platform';
import { eventually, person, stranger } from '@tutela/testing';
import { aChildAtSchool } from '../../test-support/a-child-at-school';
import { AgentUnderTest, anAgreedAgent } from '../../test-support/agent-under-test';
import {
  startCollection,
  stonegate,
  thornbeck,
  type CollectionUnderTest,
} from '../../test-support/collection-under-test';

let collection: CollectionUnderTest;
let child: number;
let enrolment: string;
let agent: AgentUnderTest;
const kezia = person('vs-officer', '999', { userId: 'k.osei' });
const head = person('virtual-head', '999');

beforeAll(async () => {
  collection = await startCollection();
});
beforeEach(async () => {
  ({ child, enrolment } = await aChildAtSchool(collection, thornbeck));
  agent = await anAgreedAgent(collection, thornbeck, [enrolment]);
});
afterAll(() => collection.close());

function aMark(code: string, on = '2026-11-16', session: 'AM' | 'PM' = 'AM') {
  return { entry: enrolment, on, session, code };
}

describe('a batch of marks', () => {
  it('BY-01 VS-27 is answered by a signed receipt, and each mark says which batch brought it', async () => {
    const { body } = await agent.send([aMark('/'), aMark('N', '2026-11-13', 'PM')], 1);

    expect(body.receipt).toMatchObject({ sequence: 1, marks: 2, changed: 2, urn: thornbeck, la: '999' });
    expect(
      verifyBytes(agent.enrolled?.receiptKey ?? '', Buffer.from(canonicalJson(body.receipt)), body.signature),
    ).toBe(true);
    const year = await collection.as(kezia).ask(readChildYear, { child, year: '2026' });
    expect(year.marks.map((mark) => mark.stands)).toEqual([
      expect.objectContaining({ code: 'N', source: 'extractor', receipt: body.receipt.receipt }),
      expect.objectContaining({ code: '/', source: 'extractor', receipt: body.receipt.receipt }),
    ]);
  });

  it('SY-02 sent again gives the original receipt and nothing twice', async () => {
    const first = await agent.send([aMark('/')], 1);

    const again = await agent.send([aMark('/')], 1);

    expect(again.body).toEqual(first.body);
    await eventually(async () => (await collection.marksTold(enrolment)).length === 1);
  });

  it('SY-02 of twenty copies sent at once one takes effect and all get one receipt', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => agent.send([aMark('/')], 1)));

    expect(new Set(answers.map((answer) => answer.body.receipt.receipt)).size).toBe(1);
  });

  it('SY-02 names the expected sequence when one is missing before it', async () => {
    const answer = await agent.send([aMark('/')], 3);

    expect(answer).toMatchObject({ status: 409, problem: { type: 'batch-out-of-order', facts: { expected: 1 } } });
  });

  it('BY-01 quarantines an install that sends other content under a used sequence', async () => {
    await agent.send([aMark('/')], 1);

    const other = await agent.send([aMark('N')], 1);
    const next = await agent.send([aMark('N')], 2);

    expect(other.problem.type).toBe('batch-differs');
    expect(next.problem.type).toBe('install-quarantined');
  });

  it('VS-05 refuses a record of a child who is not settled here, stores nothing, and quarantines a repeat', async () => {
    const elsewhere = await aChildAtSchool(collection, stonegate);
    const foreign = { entry: elsewhere.enrolment, on: '2026-11-16', session: 'AM', code: '/' } as const;

    const first = await agent.send([aMark('/'), foreign], 1);
    const second = await agent.send([foreign], 1);
    const third = await agent.send([aMark('/')], 1);

    expect([first, second, third].map((answer) => answer.problem.type)).toEqual([
      'batch-not-theirs',
      'batch-not-theirs',
      'install-quarantined',
    ]);
    expect(await collection.marksTold(elsewhere.enrolment)).toEqual([]);
  });

  it('security.md 51 refuses two marks for one session, and a number no column holds', async () => {
    const twice = await agent.send([aMark('/'), aMark('N')], 1);
    const tooFar = await agent.send([aMark('/')], 3_000_000_000);

    expect([twice, tooFar].map((answer) => answer.status)).toEqual([400, 400]);
    expect(await collection.marksTold(enrolment)).toEqual([]);
  });

  it('security.md 51 reads nothing of a body before it knows who sends it', async () => {
    const answer = await collection.as(stranger).call(sendBatch, { batch: 'x\0' });

    expect(answer).toMatchObject({ status: 401, problem: { type: 'install-unknown' } });
  });

  it.each(['2026-04-30', '2026-11-17'])('VS-22 refuses a mark of %s: before care began, or to come', async (on) => {
    const answer = await agent.send([aMark('/', on)], 1);

    expect(answer.problem.type).toBe('batch-not-theirs');
  });

  it('VS-16 takes and gives nothing while the authority has paused the school', async () => {
    await collection.as(kezia).ask(setSchoolCollection, { urn: thornbeck, state: 'paused' });

    const batch = await agent.send([aMark('/')], 1);
    const list = await agent.call(readBlindedList, {});

    expect([batch, list].map((answer) => answer.problem.type)).toEqual(['not-begun', 'not-begun']);
  });

  it('VS-16 takes nothing of a batch that waited while the authority paused', async () => {
    const { eye, las } = collection;
    const contract = { audit: { notAudited: 'set up by a test' } };
    const waiting = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
    const sent = await act(await las.place('999'), contract, { kind: 'system', name: 'test' }, async (tx) => {
      await tx.rows`SELECT 1 FROM school_link WHERE urn = ${thornbeck} FOR UPDATE`;
      const answer = agent.send([aMark('/')], 1);
      await eventually(async () => (await eye.rows('la_999', waiting)).length > 0);
      await collection.as(head).ask(setCollection, { state: 'paused' });
      return { answer };
    });
    const { problem } = await sent.answer;
    await collection.as(head).ask(setCollection, { state: 'collecting' });

    expect(problem.type).toBe('not-begun');
  });

  it('VS-24 takes and gives nothing once the school has paused', async () => {
    await agent.ask(pauseSharing, { name: 'J. Whitlock' });

    const list = await agent.call(readBlindedList, {});

    expect(list).toMatchObject({ status: 403, problem: { type: 'no-agreement' } });
  });

  it('VS-27 keeps a later automatic mark beside a correction, and an officer takes one', async () => {
    await agent.send([aMark('N')], 1);
    await collection.as(kezia).ask(amendMark, {
      child,
      enrolment,
      on: '2026-11-16',
      session: 'AM',
      code: 'I',
      reason: 'Carer rang',
      seen: 'N',
    });
    await agent.send([aMark('L')], 2);

    const { differences } = await collection.as(kezia).ask(listDifferences, {});
    const mine = differences.find((difference) => difference.enrolment === enrolment);
    expect(mine).toMatchObject({ stands: { code: 'I', reason: 'Carer rang' }, other: { code: 'L' } });

    const decision = {
      child,
      enrolment,
      on: '2026-11-16',
      session: 'AM',
      take: 'other',
      seenOther: 'L',
      reason: 'School confirms',
    } as const;
    await collection.as(kezia).ask(decideDifference, decision);
    const again = await collection.as(kezia).call(decideDifference, decision);
    const year = await collection.as(kezia).ask(readChildYear, { child, year: '2026' });

    expect(again.problem.type).toBe('already-decided');
    expect(year.marks[0]).toMatchObject({ stands: { code: 'L', source: 'portal' } });
    expect(year.marks[0]?.other).toBeUndefined();
    expect(year.marks[0]?.replaced.map((version) => version.code)).toEqual(['I', 'N']);
    expect(year.marks[0]?.replaced[0]?.reason).toBe('Carer rang');
  });

  it('SY-04 writes one entry for the batch with one image for each child', async () => {
    await agent.send([aMark('/'), aMark('N', '2026-11-13')], 1);

    const [entry] = await collection.auditEntries('batch.received', child);

    expect(entry).toMatchObject({ actor_kind: 'install', facts: { marks: 2, changed: 2, sequence: 1 } });
    expect(entry?.images).toEqual([{ before: {}, after: { '2026-11-16 AM': '/', '2026-11-13 AM': 'N' } }]);
  });

  it('VS-05 shows the last match of each child to the authority', async () => {
    const { matches } = await collection.as(kezia).ask(readMatching, {});

    expect(matches.find((match) => match.child === child)).toMatchObject({
      outcome: 'matched',
      urn: thornbeck,
      agreed: ['upn', 'birth-date', 'name'],
    });
  });
});

describe("an agent's request", () => {
  it.each([
    [
      'a used jti',
      async () => {
        const jti = '0195f1d2-7c1e-4000-8000-00000000000a';
        await agent.call(readBlindedList, {}, { jti });
        return agent.call(readBlindedList, {}, { jti });
      },
    ],
    ['another body', () => agent.call(sendBatch, { batch: {}, signature: '' }, { bh: 'x'.repeat(43) })],
    ['another path', () => agent.call(readBlindedList, {}, { htu: '/agent/pause' })],
    ['another LA', () => agent.call(readBlindedList, {}, { la: '998' })],
    ['an old token', () => agent.call(readBlindedList, {}, { iat: 1_700_000_000, exp: 1_700_000_060 })],
    [
      'another key',
      () => {
        const thief = new AgentUnderTest(collection, thornbeck);
        thief.enrolled = agent.enrolled;
        return thief.call(readBlindedList, {});
      },
    ],
  ])('VS-12 VS-13 is refused with %s, and the try is written down', async (_, request) => {
    expect((await request()).problem.type).toBe('install-unknown');
    const [entry] = await collection.eye.auditEntries('999', 'extractor.request-refused');
    expect(entry).toMatchObject({
      actor_kind: 'nobody',
      object: thornbeck,
      facts: { install: agent.enrolled?.install },
    });
  });
});
