import {
  answerCase,
  askBack,
  closeCase,
  listNotices,
  listOpenCases,
  readCase,
  readSupportCaseAsAgent,
  takeCase,
  withdrawCase,
} from '@tutela/contracts';
import type { Person } from '@tutela/platform';
import { personTold, startCases, type CasesUnderTest } from '../../test-support/cases-under-test';
import { aSentCase } from '../test-support/a-case';
import { aServedSchool, asked, raise, type Served } from '../test-support/a-served-school';

let cases: CasesUnderTest;
let served: Served;
let ines: Person;
beforeAll(async () => {
  cases = await startCases();
  ines = await cases.aPerson('agent', 'operator');
});
beforeEach(async () => {
  served = await aServedSchool(cases);
});
afterAll(() => cases.close());

describe('a support case that goes on', () => {
  it('NC-23 an agent takes it from the queue, asks back, a colleague of the company answers, and it is done with an answer', async () => {
    const { gareth, sunita } = served;
    const { case: id, version } = await raise(cases, gareth);
    const queue = await cases.as(ines).ask(listOpenCases, {});
    expect(queue.cases.find((one) => one.case === id)).toMatchObject({ kind: 'support', subject: asked.subject });
    expect(await cases.as(ines).ask(readSupportCaseAsAgent, { case: id })).toMatchObject({
      isParty: false,
      raiserMayAct: true,
    });
    await cases.as(ines).ask(takeCase, { case: id });
    await cases.as(ines).ask(askBack, { case: id, version, text: 'Which of the two is newer?' });

    const answered = await cases.as(sunita).ask(answerCase, { case: id, text: 'The second' });

    expect(answered).toMatchObject({ state: 'with-operator', yours: false });
    expect(answered.messages.map(({ from }) => from)).toEqual(['company', 'operator', 'company']);
    const stale = await cases.as(ines).call(closeCase, { case: id, version, text: 'Keep the second' });
    expect(stale.problem.type).toBe('case-has-changed');
    const closed = await cases
      .as(ines)
      .ask(closeCase, { case: id, version: answered.version, text: 'Keep the second' });
    expect(closed.state).toBe('done');
    const done = await cases.as(gareth).ask(readCase, { case: id });
    expect(done).toMatchObject({ state: 'done', outcome: 'Keep the second' });
    expect((await cases.as(gareth).call(withdrawCase, { case: id })).problem.type).toBe('case-is-settled');
    const { notices } = await cases.as(gareth).ask(listNotices, {});
    expect(notices.map(({ kind }) => kind)).toEqual(
      expect.arrayContaining(['case-sent', 'case-asked-back', 'case-done']),
    );
  });

  it('NC-23 an outside contact withdraws what he or she raised, and nobody else’s; the school withdraws any', async () => {
    const { gareth, sunita, nerys } = served;
    const [one, other] = [await raise(cases, gareth), await raise(cases, nerys, 'company-fernhill')];

    expect((await cases.as(sunita).call(withdrawCase, { case: one.case })).problem.type).toBe('not-your-role');
    expect((await cases.as(gareth).call(withdrawCase, { case: other.case })).problem.type).toBe('not-your-role');
    expect(await cases.as(gareth).ask(withdrawCase, { case: one.case })).toMatchObject({ state: 'withdrawn' });
    expect(await cases.as(nerys).ask(withdrawCase, { case: other.case })).toMatchObject({ state: 'withdrawn' });
  });

  it('NC-23 an outside contact answers and withdraws no release case, though its form is for the own company', async () => {
    const { gareth } = served;
    const release = await aSentCase(cases, served);
    await cases
      .as(ines)
      .ask(askBack, { case: release.case, version: release.version, text: 'Which of the dates is right?' });

    for (const answer of [
      await cases.as(gareth).call(answerCase, { case: release.case, text: 'The second' }),
      await cases.as(gareth).call(withdrawCase, { case: release.case }),
      await cases.as(ines).call(closeCase, { case: release.case, version: release.version, text: 'Done' }),
    ])
      expect([403, 404]).toContain(answer.status);
    expect(await cases.as(gareth).ask(readCase, { case: release.case })).toMatchObject({ state: 'with-you' });
  });

  it('NC-03 NC-23 an agent of the same name as somebody of the company has a part in it, and does not answer it', async () => {
    const { gareth } = served;
    const namesake = await cases.aPerson('agent', 'operator');
    await cases.tell(personTold(cases.config, { ...namesake, userId: gareth.userId }));
    const { case: id, version } = await raise(cases, gareth);

    expect(await cases.as(namesake).ask(readSupportCaseAsAgent, { case: id })).toMatchObject({ isParty: true });
    for (const answer of [
      await cases.as(namesake).call(takeCase, { case: id }),
      await cases.as(namesake).call(askBack, { case: id, version, text: 'Which of the two?' }),
      await cases.as(namesake).call(closeCase, { case: id, version, text: 'Keep the second' }),
    ])
      expect(answer.problem.type).toBe('party-to-the-case');
  });

  it('NC-23 two agents who answer at the same moment: one does, the other is told that something has changed', async () => {
    const { case: id, version } = await raise(cases, served.nerys);
    const greta = await cases.aPerson('agent', 'operator');

    const answers = await Promise.all(
      [ines, greta].map((agent) => cases.as(agent).call(closeCase, { case: id, version, text: 'Keep the second' })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.type).toBe('case-has-changed');
  });
});
