import { randomUUID } from 'node:crypto';
import {
  answerCase,
  approveCase,
  askBack,
  listNotices,
  listOpenCases,
  readCase,
  readCaseAsAgent,
  readPlaces,
  readScanPageAsAgent,
  rejectCase,
  takeCase,
  withdrawCase,
} from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { personTold, startCases, type CasesUnderTest } from '../../test-support/cases-under-test';
import { aCast, aDraft, approvalOf, aSentCase, type Cast } from '../test-support/a-case';

let cases: CasesUnderTest;
let cast: Cast;
let ines: Person;
let grace: Person;
beforeAll(async () => {
  cases = await startCases();
  ines = await cases.aPerson('agent', 'operator');
  grace = await cases.aPerson('agent', 'operator');
});
beforeEach(async () => {
  cast = await aCast(cases);
});
afterAll(() => cases.close());

async function releasesOf({ nerys }: Cast): Promise<unknown[]> {
  return (await cases.as(nerys).ask(readPlaces, {})).releases;
}

describe('an agent', () => {
  it('NC-03 sees the scan beside the facts on record, and takes the case', async () => {
    const sent = await aSentCase(cases, cast);

    const seen = await cases.as(ines).ask(readCaseAsAgent, { case: sent.case });

    expect(seen).toMatchObject({ isParty: false, case: { reference: sent.reference, version: sent.version } });
    expect(seen.onRecord).toMatchObject({
      urn: cast.urn,
      company: 'Fernhill IT Services',
      managerIsActive: true,
      managerHasTag: true,
      raisedByOwnContact: true,
      placesTaken: 0,
      liveRelease: false,
    });
    const page = { case: sent.case, file: sent.files[0]?.file, page: '1' };
    expect((await cases.as(ines).call(readScanPageAsAgent, page)).headers.get('content-type')).toContain('image/png');
    const { takenBy } = await cases.as(ines).ask(takeCase, { case: sent.case });
    const queue = await cases.as(grace).ask(listOpenCases, {});
    expect(queue.cases.find((one) => one.case === sent.case)).toMatchObject({ state: 'with-operator', takenBy });
  });

  it('NC-03 has a case, and not the colleague of the same name', async () => {
    const namesake = await cases.aPerson('agent', 'operator');
    await cases.tell(personTold(cases.config, { ...namesake, userId: ines.userId }));
    const sent = await aSentCase(cases, cast);
    const seenBy = async (agent: Person) => {
      const { cases: queue } = await cases.as(agent).ask(listOpenCases, {});
      const opened = await cases.as(agent).ask(readCaseAsAgent, { case: sent.case });
      return [queue.find((one) => one.case === sent.case)?.takenByYou, opened.takenByYou];
    };
    expect(await seenBy(ines)).toEqual([undefined, undefined]);

    const { takenBy } = await cases.as(ines).ask(takeCase, { case: sent.case });

    expect(takenBy).toBe(`Name of ${ines.userId}`);
    expect(await seenBy(ines)).toEqual([true, true]);
    expect(await seenBy(namesake)).toEqual([false, false]);
  });

  it('NC-03 sees no draft', async () => {
    const draft = await aDraft(cases, cast);

    expect((await cases.as(ines).call(readCaseAsAgent, { case: draft.case })).status).toBe(404);
    expect((await cases.as(ines).call(approveCase, approvalOf(draft))).status).toBe(404);
  });

  it('NC-03 asks back, and the case waits for the answer of the school', async () => {
    const sent = await aSentCase(cases, cast);
    const { version } = sent;
    const question = { case: sent.case, version, text: 'Which of the two dates is right?' };

    const asked = await cases.as(ines).ask(askBack, question);

    expect(asked.state).toBe('with-you');
    expect((await cases.as(ines).call(approveCase, approvalOf({ ...sent, ...asked }))).problem.type).toBe(
      'case-has-changed',
    );
    const answered = await cases.as(cast.nerys).ask(answerCase, { case: sent.case, text: 'The second one' });
    expect(answered).toMatchObject({ state: 'with-operator', messages: [{ from: 'operator' }, { from: 'school' }] });
    const { notices } = await cases.as(cast.nerys).ask(listNotices, {});
    expect(notices.map(({ kind }) => kind).sort()).toEqual(['case-asked-back', 'case-sent']);
  });

  it('NC-03 NC-21 approves with six checks and a code: the release is live, and the school is told once', async () => {
    const sent = await aSentCase(cases, cast);

    const approved = await cases.as(ines).ask(approveCase, approvalOf(sent));

    expect(approved.state).toBe('approved');
    expect(await releasesOf(cast)).toMatchObject([
      { release: approved.release, signedBy: 'Moira Dunsany', manager: { account: cast.rosalind.account } },
    ]);
    const { notices } = await cases.as(cast.nerys).ask(listNotices, {});
    expect(notices.map(({ kind }) => kind).sort()).toEqual(['case-approved', 'case-sent']);
    const [entry] = await cases.eye.auditEntries('support', 'case.approved');
    expect(entry).toMatchObject({ object: sent.case, actor_id: ines.account, facts: { release: approved.release } });
  });

  it('NC-03 NC-21 rejects with the reason that the school reads, and no release comes of it', async () => {
    const { case: id, version } = await aSentCase(cases, cast);

    await cases.as(ines).ask(rejectCase, { case: id, version, reason: 'The head has not signed' });

    const read = await cases.as(cast.nerys).ask(readCase, { case: id });
    expect(read).toMatchObject({ state: 'rejected', outcome: 'The head has not signed' });
    expect(await releasesOf(cast)).toEqual([]);
  });
});

describe('an approval', () => {
  it('NC-03 of two at the same moment is one', async () => {
    const sent = await aSentCase(cases, cast);

    const answers = await Promise.all(
      [ines, grace].map((agent) => cases.as(agent).call(approveCase, approvalOf(sent))),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.type).toBe('case-has-changed');
    expect(await releasesOf(cast)).toHaveLength(1);
  });

  it('NC-03 of what has changed since it was opened is none', async () => {
    const sent = await aSentCase(cases, cast);
    await cases.as(cast.nerys).ask(withdrawCase, { case: sent.case });

    const answer = await cases.as(ines).call(approveCase, approvalOf(sent));

    expect(answer).toMatchObject({ status: 409, problem: { type: 'case-has-changed' } });
    expect(await releasesOf(cast)).toEqual([]);
  });

  it('NC-21 takes a code, and no code twice', async () => {
    const [first, second] = [await aSentCase(cases, cast), await aSentCase(cases, cast)];
    const id = randomUUID();
    const without = await cases.as(ines).call(approveCase, approvalOf(first), { stepUp: 'none' });
    await cases.as(ines).ask(approveCase, approvalOf(first), { stepUp: { id } });

    const replayed = await cases.as(ines).call(approveCase, approvalOf(second), { stepUp: { id } });

    expect(without).toMatchObject({ status: 403, problem: { type: 'code-needed' } });
    expect(replayed).toMatchObject({ status: 422, problem: { type: 'code-not-accepted' } });
    expect((await cases.as(cast.nerys).ask(readCase, { case: second.case })).state).toBe('open');
  });

  it('NC-03 has every one of the six checks', async () => {
    const sent = await aSentCase(cases, cast);
    const checked = Array.from({ length: 6 }, () => 'both-signed');

    const answer = await cases.as(ines).call(approveCase, { ...approvalOf(sent), checked });

    expect(answer).toMatchObject({ status: 400, problem: { type: 'bad-input' } });
  });

  it.each<
    [string, (cast: Cast) => { readonly role: 'school-contact' | 'company-employee'; readonly organisation: string }]
  >([
    ['somebody of the school', ({ urn }) => ({ role: 'school-contact', organisation: `school-${urn}` })],
    ['somebody of the company', () => ({ role: 'company-employee', organisation: 'company-fernhill' })],
  ])('NC-03 is not for an agent who is %s under another account', async (_, other) => {
    const agent = await cases.aPerson('agent', 'operator');
    const { role, organisation } = other(cast);
    await cases.tell(personTold(cases.config, { ...agent, account: randomUUID(), role, organisation }));
    const sent = await aSentCase(cases, cast);

    const answer = await cases.as(agent).call(approveCase, approvalOf(sent));

    expect(answer).toMatchObject({ status: 403, problem: { type: 'party-to-the-case' } });
    expect((await cases.as(agent).ask(readCaseAsAgent, { case: sent.case })).isParty).toBe(true);
    expect((await cases.as(agent).call(takeCase, { case: sent.case })).problem.type).toBe('party-to-the-case');
    expect(await releasesOf(cast)).toEqual([]);
  });

  it.each(['school-contact', 'company-manager', 'security'] as const)('NC-03 is not for a %s', async (role) => {
    const sent = await aSentCase(cases, cast);

    const answer = await cases.as({ ...cast.nerys, role }).call(approveCase, approvalOf(sent));

    expect(answer).toMatchObject({ status: 403, problem: { type: 'not-your-role' } });
  });
});
