import { agreeSharing, createEnrolmentCode, enrolInstall, pauseSharing, readBlindedList } from '@tutela/contracts';
import { eventually, person, stranger } from '@tutela/testing';
import { AgentUnderTest, anAgreedAgent } from '../../test-support/agent-under-test';
import {
  aChildAtSchool,
  startCollection,
  thornbeck,
  type CollectionUnderTest,
} from '../../test-support/collection-under-test';

let collection: CollectionUnderTest;
let enrolment: string;
let agent: AgentUnderTest;

beforeAll(async () => {
  collection = await startCollection();
});
beforeEach(async () => {
  ({ enrolment } = await aChildAtSchool(collection, thornbeck));
  agent = await anAgreedAgent(collection, thornbeck, [enrolment]);
});
afterAll(() => collection.close());

async function aCode(): Promise<string> {
  const { code } = await collection.as(person('vs-officer', '999')).ask(createEnrolmentCode, { urn: thornbeck });
  return code;
}

function aMark(code: string) {
  return { entry: enrolment, on: '2026-11-16', session: 'AM', code } as const;
}

describe('an install that enrols', () => {
  it('SY-02 again with the same key goes on after its last receipt, also after quarantine', async () => {
    await agent.send([aMark('/')], 1);
    expect((await agent.send([aMark('N')], 1)).problem.type).toBe('batch-differs');

    await agent.enrol(await aCode());
    const asked = { name: 'J. Whitlock', office: 'Headteacher', categories: ['attendance'] };
    await agent.ask(agreeSharing, { ...asked, agreedAt: '2026-11-16T09:00:00Z' });

    expect((await agent.ask(readBlindedList, {})).nextSequence).toBe(2);
    expect((await agent.send([aMark('N')], 2)).body.receipt).toMatchObject({ sequence: 2, changed: 1 });
  });

  it('VS-24 in place of another: the other pauses nothing, is told so, and its try is written down', async () => {
    await new AgentUnderTest(collection, thornbeck).enrol(await aCode());

    const answer = await agent.call(pauseSharing, { name: 'J. Whitlock' });

    expect(answer).toMatchObject({ status: 401, problem: { type: 'install-unknown' } });
    const [entry] = await collection.eye.auditEntries('999', 'extractor.paused');
    expect(entry).toMatchObject({
      outcome: 'refused',
      actor_id: agent.enrolled?.install,
      facts: { refusal: 'install-unknown' },
    });
  });

  it('VS-13 with a code that does not work is refused, and the try is written down', async () => {
    const input = { code: 'AAAAA-AAAAA', publicKey: agent.key.publicKey, version: '1.0.0' };

    const answer = await collection.as(stranger).call(enrolInstall, input);

    expect(answer).toMatchObject({ status: 403, problem: { type: 'enrolment-code-wrong' } });
    const entry = await eventually(async () => (await collection.eye.auditEntries('support', 'extractor.enrolled'))[0]);
    expect(entry).toMatchObject({ outcome: 'refused', facts: { refusal: 'enrolment-code-wrong' } });
  });
});
