import { amendMark, decideDifference, listDifferences, readChildYear, type InputOf } from '@tutela/contracts';
import { person } from '@tutela/testing';
import { aChildAtSchool } from '../../test-support/a-child-at-school';
import { anAgreedAgent, type AgentUnderTest } from '../../test-support/agent-under-test';
import { startCollection, thornbeck, type CollectionUnderTest } from '../../test-support/collection-under-test';

type Decision = InputOf<typeof decideDifference>;

const kezia = person('vs-officer', '999', { userId: 'k.osei' });
const session = { on: '2026-11-16', session: 'AM' } as const;

let collection: CollectionUnderTest;
let child: number;
let enrolment: string;
let agent: AgentUnderTest;
beforeAll(async () => {
  collection = await startCollection();
});
/** An officer has corrected N to I, and the school has sent L since. */
beforeEach(async () => {
  ({ child, enrolment } = await aChildAtSchool(collection, thornbeck));
  agent = await anAgreedAgent(collection, thornbeck, [enrolment]);
  await schoolSends('N', 1);
  const amendment = { child, enrolment, ...session, code: 'I', reason: 'Carer rang', seen: 'N' };
  await collection.as(kezia).ask(amendMark, amendment);
  await schoolSends('L', 2);
});
afterAll(() => collection.close());

async function schoolSends(code: string, sequence: number): Promise<void> {
  const { status } = await agent.send([{ entry: enrolment, ...session, code }], sequence);
  expect(status).toBe(200);
}

function aDecision(changes: Partial<Decision> = {}): Decision {
  return { child, enrolment, ...session, take: 'other', seenOther: 'L', reason: 'School confirms', ...changes };
}

async function standing(): Promise<string[]> {
  const { marks } = await collection.as(kezia).ask(readChildYear, { child, year: '2026' });
  return marks.flatMap(({ stands, other }) => [stands.code, ...(other ? [other.code] : [])]);
}

describe('deciding between two versions of a mark', () => {
  it('VS-27 decides nothing when the school has sent another one than the officer saw, and says which', async () => {
    await schoolSends('M', 3);

    const answer = await collection.as(kezia).call(decideDifference, aDecision());

    expect(answer).toMatchObject({ status: 409, problem: { type: 'conflict', facts: { code: 'M' } } });
    expect(await standing()).toEqual(['I', 'M']);
  });

  it('VS-13 VS-27 keeps what stood before, what was taken and why', async () => {
    await collection.as(kezia).ask(decideDifference, aDecision({ take: 'stands' }));

    expect(await standing()).toEqual(['I']);
    const [entry] = await collection.auditEntries('difference.decided', child);
    expect(entry).toMatchObject({ actor_user_id: 'k.osei', outcome: 'done', facts: { take: 'stands' } });
    expect(entry?.images).toEqual([
      { before: expect.objectContaining({ code: 'I' }), after: expect.objectContaining({ code: 'I' }) },
    ]);
  });

  it('VS-13 SY-04 to read what is to be decided is written down for every child it shows', async () => {
    const { differences } = await collection.as(kezia).ask(listDifferences, {});

    expect(differences.map((difference) => difference.child)).toContain(child);
    const [entry] = await collection.eye.auditEntries('999', 'differences.listed');
    expect(entry?.children).toEqual(expect.arrayContaining(differences.map((difference) => difference.child)));
  });
});
