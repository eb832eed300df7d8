import {
  agreeSharing,
  createEnrolmentCode,
  enrolInstall,
  pauseSharing,
  readBlindedList,
  type OutputOf,
} from '@tutela/contracts';
import { newSigningKey } from '@tutela/sealing';
import { eventually, person, stranger, type Answer } from '@tutela/testing';
import { aChildAtSchool } from '../../test-support/a-child-at-school';
import { AgentUnderTest, anAgreedAgent } from '../../test-support/agent-under-test';
import { startCollection, thornbeck, type CollectionUnderTest } from '../../test-support/collection-under-test';

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

type Enrolled = OutputOf<typeof enrolInstall>;

function present(code: string, publicKey: string, network: string = stranger.network): Promise<Answer<Enrolled>> {
  return collection.as({ ...stranger, network }).call(enrolInstall, { code, publicKey, version: '1.0.0' });
}

/** The code is taken and the school is not linked: what a crash between the two databases leaves behind. */
async function presentCutShort(code: string, publicKey: string): Promise<Answer<Enrolled>> {
  const rename = (from: string, to: string) =>
    collection.eye.rows('la_999', `ALTER TABLE collection.${from} RENAME TO ${to}`);
  await rename('school_link', 'school_link_away');
  try {
    return await present(code, publicKey);
  } finally {
    await rename('school_link_away', 'school_link');
  }
}

async function linkOfSchool(): Promise<{ install: string; install_state: string; install_epoch: number }> {
  const [link] = await collection.eye.rows<{ install: string; install_state: string; install_epoch: number }>(
    'la_999',
    'SELECT install, install_state, install_epoch FROM collection.school_link WHERE urn = $1',
    [thornbeck],
  );
  if (!link) throw new Error('The school is not linked.');
  return link;
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

describe('an enrolment that is cut short between its two databases', () => {
  it('SY-02 goes on with the same code and the same key, and the school is linked once', async () => {
    const [code, { publicKey }] = [await aCode(), newSigningKey()];
    const before = await linkOfSchool();
    expect((await presentCutShort(code, publicKey)).status).toBe(500);
    expect(await linkOfSchool()).toEqual(before);

    const answer = await present(code, publicKey);
    const again = await present(code, publicKey);

    expect(answer).toMatchObject({ status: 200, body: { la: '999', urn: thornbeck } });
    expect(again.body).toEqual(answer.body);
    expect(await linkOfSchool()).toEqual({
      install: answer.body.install,
      install_state: 'enrolled',
      install_epoch: before.install_epoch + 1,
    });
  });

  it('SY-02 is the first key’s: for another the code is used, before and after it is completed', async () => {
    const [code, first, other] = [await aCode(), newSigningKey(), newSigningKey()];
    await presentCutShort(code, first.publicKey);

    const before = await present(code, other.publicKey);
    await present(code, first.publicKey);
    const after = await present(code, other.publicKey);

    for (const { status, problem } of [before, after])
      expect({ status, type: problem.type }).toEqual({ status: 403, type: 'enrolment-code-wrong' });
  });

  it('SY-02 VS-24 is completed once: its code again undoes no agreement, and says the same at the same moment', async () => {
    const [code, other] = [await aCode(), new AgentUnderTest(collection, thornbeck)];
    await presentCutShort(code, other.key.publicKey);
    const { install_epoch } = await linkOfSchool();
    const answers = await Promise.all([1, 2, 3].map(() => present(code, other.key.publicKey)));
    await other.enrol(code);
    await other.ask(agreeSharing, {
      ...{ name: 'J. Whitlock', office: 'Headteacher', categories: ['attendance'] },
      agreedAt: '2026-11-16T09:00:00Z',
    });

    await other.enrol(code);

    expect(new Set(answers.map(({ body }) => JSON.stringify(body)))).toEqual(new Set([JSON.stringify(other.enrolled)]));
    expect(await linkOfSchool()).toMatchObject({ install_state: 'agreed', install_epoch: install_epoch + 1 });
  });

  it('SY-02 is over when the life of its code is', async () => {
    const [code, { publicKey }] = [await aCode(), newSigningKey()];
    await presentCutShort(code, publicKey);
    await collection.eye.rows('collection', `UPDATE collection.enrolment_code SET expires_at = '2026-01-01'`);

    expect((await present(code, publicKey)).problem.type).toBe('enrolment-code-wrong');
  });
});
