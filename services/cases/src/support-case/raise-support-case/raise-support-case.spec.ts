import {
  answerCase,
  askBack,
  attachScan,
  closeCase,
  endAppointment,
  listCases,
  listNotices,
  listOpenCases,
  raiseSupportCase,
  readCase,
  readSupportCaseAsAgent,
  sendCase,
  takeCase,
  withdrawCase,
  type OutputOf,
} from '@tutela/contracts';
import { act, type Person } from '@tutela/platform';
import { eventually } from '@tutela/testing';
import { randomUUID } from 'node:crypto';
import { endAppointments } from '../../appointment/appointment.store';
import {
  actingFor,
  ask,
  aRelease,
  personTold,
  startCases,
  type CasesUnderTest,
} from '../../test-support/cases-under-test';
import { aPhoto } from '../../scan/test-support/scans';
import { aCast, aSentCase, type Cast } from '../test-support/a-case';

type SupportCase = OutputOf<typeof raiseSupportCase>;

/** A school with its own contact, and live contacts of two companies, as they act for it. */
interface Served extends Cast {
  readonly gareth: Person;
  readonly sunita: Person;
  readonly tomasz: Person;
}

let cases: CasesUnderTest;
let served: Served;
let ines: Person;
beforeAll(async () => {
  cases = await startCases();
  ines = await cases.aPerson('agent', 'operator');
});
beforeEach(async () => {
  served = await aServedSchool();
});
afterAll(() => cases.close());

async function aServedSchool(): Promise<Served> {
  const cast = await aCast(cases);
  const { urn, rosalind } = cast;
  const piers = await cases.aPerson('company-manager', 'company-castlegate');
  const [gareth, sunita] = [await anEmployee('company-fernhill'), await anEmployee('company-fernhill')];
  const tomasz = await anEmployee('company-castlegate');
  for (const manager of [rosalind, piers]) await aRelease(cases, manager, urn);
  await ask(cases, rosalind, urn, [gareth, sunita]);
  await ask(cases, piers, urn, [tomasz]);
  const acting = (person: Person) => actingFor(person, urn);
  return { ...cast, gareth: acting(gareth), sunita: acting(sunita), tomasz: acting(tomasz) };
}

const anEmployee = (company: string) => cases.aPerson('company-employee', company);
const question = { subject: 'Two accounts of one teacher', text: 'Which of the two should stay?' };

const raise = (by: Person, company?: string): Promise<SupportCase> =>
  cases.as(by).ask(raiseSupportCase, { ...question, company });

async function seenBy(reader: Person): Promise<string[]> {
  return (await cases.as(reader).ask(listCases, {})).cases.map((one) => one.case);
}

describe('a support case', () => {
  it('NC-23 is raised by a live outside contact, sent at once, audited, and seen by the school', async () => {
    const { gareth, nerys } = served;

    const raised = await raise(gareth);

    expect(raised).toMatchObject({
      kind: 'support',
      state: 'open',
      subject: question.subject,
      company: { id: 'company-fernhill', name: 'Fernhill IT Services' },
      yours: true,
      dueAt: '2026-11-18T17:00:00.000Z',
      files: [],
      messages: [{ from: 'company', text: question.text }],
    });
    expect(await seenBy(nerys)).toContain(raised.case);
    const whole = await cases.as(nerys).ask(readCase, { case: raised.case });
    expect(whole).toMatchObject({ yours: false, raisedBy: `Name of ${gareth.userId}` });
    const entry = (await cases.eye.auditEntries('support', 'case.support-raised')).find(
      ({ object }) => object === raised.case,
    );
    expect(entry).toMatchObject({ actor_id: gareth.account, outcome: 'done' });
    const stored = await cases.eye.rows<{ text: string }>(
      'cases',
      `SELECT support_case::text AS text FROM cases.support_case WHERE id = $1`,
      [raised.case],
    );
    expect(stored[0]?.text).not.toContain(question.subject);
  });

  it('NC-23 is followed by the own company’s contacts, and by no other company’s', async () => {
    const { gareth, sunita, tomasz, rosalind } = served;
    const { case: id } = await raise(gareth);

    expect(await seenBy(sunita)).toContain(id);
    expect(await cases.as(sunita).ask(readCase, { case: id })).toMatchObject({ yours: false });
    expect(await seenBy(tomasz)).toEqual([]);
    const strangers = [tomasz, rosalind, { ...rosalind, role: 'outside-contact', organisation: gareth.organisation }];
    for (const other of strangers as Person[]) {
      const answer = await cases.as(other).call(readCase, { case: id });
      expect(answer).toMatchObject({ status: 404, problem: { type: 'not-found' } });
    }
  });

  it('NC-23 of the school’s own contact is shown outside only to the company it was shared with', async () => {
    const { nerys, gareth, tomasz } = served;
    const own = await raise(nerys);
    const shared = await raise(nerys, 'company-castlegate');

    expect(own).toMatchObject({ messages: [{ from: 'school' }] });
    expect(own.company).toBeUndefined();
    expect(await seenBy(nerys)).toEqual([shared.case, own.case]);
    expect(await seenBy(tomasz)).toEqual([shared.case]);
    expect(await seenBy(gareth)).toEqual([]);
    expect((await cases.as(tomasz).call(readCase, { case: own.case })).status).toBe(404);
  });

  it('NC-23 is shared with a company that has somebody here, by the school alone, and never for another company', async () => {
    const { nerys, gareth } = served;
    const { nerys: neighbour } = await aCast(cases);
    const asked = { ...question, company: 'company-castlegate' };

    expect((await cases.as(neighbour).call(raiseSupportCase, asked)).status).toBe(404);
    expect((await cases.as(gareth).call(raiseSupportCase, asked)).problem.type).toBe('not-your-role');
    expect((await cases.as(nerys).call(raiseSupportCase, asked)).status).toBe(200);
  });

  it.each(['company-manager', 'company-employee', 'agent'] as const)('NC-23 is raised by no %s', async (role) => {
    const answer = await cases.as({ ...served.rosalind, role }).call(raiseSupportCase, question);

    expect(answer).toMatchObject({ status: 403, problem: { type: 'not-your-role' } });
  });

  it('NC-23 takes no scan and is not sent twice: nothing of a release case can be done with it', async () => {
    const { nerys } = served;
    const { case: id, version } = await raise(nerys);
    await cases.as(ines).ask(askBack, { case: id, version, text: 'Which of the two is newer?' });
    const scan = { case: id, file: randomUUID(), name: 'scan.jpg' };

    expect((await cases.as(nerys).call(attachScan, scan, { raw: await aPhoto() })).status).toBe(404);
    expect((await cases.as(nerys).call(sendCase, { case: id })).status).toBe(404);
  });
});

/** Somebody who waits for a row that another act holds. */
const waitingSql = `SELECT 1 FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;

describe('who is no contact any more', () => {
  const acts = (by: Person, id: string) => [
    () => cases.as(by).call(raiseSupportCase, question),
    () => cases.as(by).call(listCases, {}),
    () => cases.as(by).call(readCase, { case: id }),
    () => cases.as(by).call(answerCase, { case: id, text: 'The newer one' }),
    () => cases.as(by).call(withdrawCase, { case: id }),
  ];

  it('NC-23 NC-12 raises, reads, answers and withdraws nothing from the moment the appointment ends', async () => {
    const { gareth, nerys, urn } = served;
    const raised = await raise(gareth);
    await cases.as(ines).ask(askBack, { case: raised.case, version: raised.version, text: 'Which is newer?' });
    const [place] = await cases.eye.rows<{ id: string }>(
      'cases',
      `SELECT id FROM cases.appointment WHERE account = $1 AND urn = $2 AND ended_at IS NULL`,
      [gareth.account, urn],
    );
    await cases.as(nerys).ask(endAppointment, { appointment: place?.id ?? '', reason: 'No longer needed' });

    for (const tried of acts(gareth, raised.case)) {
      const answer = await tried();
      expect(answer).toMatchObject({ status: 404, problem: { type: 'not-found' } });
    }
    const answered = await cases.as(nerys).ask(answerCase, { case: raised.case, text: 'The newer one' });
    expect(answered.state).toBe('with-operator');
  });

  it('NC-23 NC-12 raises nothing in the moment in which the appointment ends: it waits for the end, and is refused', async () => {
    const { gareth, urn } = served;
    const { runtime, eye } = cases;
    const contract = { audit: { notAudited: 'set up by a test' } };
    const raised = await act(runtime.shared, contract, { kind: 'system', name: 'test' }, async (tx) => {
      const [held] = await tx.rows<{ id: string }>`
        SELECT id FROM appointment WHERE account = ${gareth.account} AND urn = ${urn} AND ended_at IS NULL`;
      await endAppointments(tx, [held?.id ?? ''], 'ended-by-school');
      const answer = cases.as(gareth).call(raiseSupportCase, question);
      await eventually(async () => (await eye.rows('cases', waitingSql)).length > 0);
      return { answer };
    });

    expect(await raised.answer).toMatchObject({ status: 404, problem: { type: 'not-found' } });
  });

  it('NC-23 NC-08 does nothing while the place is only held for another tag, and goes on with it', async () => {
    const { gareth, urn } = served;
    const employee = { ...gareth, role: 'company-employee', organisation: 'company-fernhill' } as const;
    const { case: id } = await raise(gareth);
    await cases.tell(personTold(cases.config, employee, { state: 'enrolling', hasTag: false }));

    for (const tried of acts(gareth, id)) expect((await tried()).status).toBe(404);

    await cases.tell(personTold(cases.config, employee));
    expect(await seenBy(actingFor(employee, urn))).toEqual([id]);
  });

  it('NC-23 is told nothing more of it: the school’s own contacts are', async () => {
    const { gareth, nerys } = served;
    const raised = await raise(gareth);
    const employee = { ...gareth, role: 'company-employee', organisation: 'company-fernhill' } as const;
    await cases.tell(personTold(cases.config, employee, { state: 'enrolling', hasTag: false }));

    await cases.as(ines).ask(closeCase, { case: raised.case, version: raised.version, text: 'Keep the newer one' });

    const kinds = async (who: Person) =>
      (await cases.as(who).ask(listNotices, {})).notices
        .filter(({ link }) => link.endsWith(raised.case))
        .map(({ kind }) => kind);
    expect(await kinds(nerys)).toEqual(['case-done']);
    expect(await kinds(employee)).toEqual(['case-sent']);
  });
});

describe('going on', () => {
  it('NC-23 an agent takes it from the queue, asks back, a colleague of the company answers, and it is done with an answer', async () => {
    const { gareth, sunita } = served;
    const { case: id, version } = await raise(gareth);
    const queue = await cases.as(ines).ask(listOpenCases, {});
    expect(queue.cases.find((one) => one.case === id)).toMatchObject({ kind: 'support', subject: question.subject });
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
    const [one, other] = [await raise(gareth), await raise(nerys, 'company-fernhill')];

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
    const { case: id, version } = await raise(gareth);

    expect(await cases.as(namesake).ask(readSupportCaseAsAgent, { case: id })).toMatchObject({ isParty: true });
    for (const answer of [
      await cases.as(namesake).call(takeCase, { case: id }),
      await cases.as(namesake).call(askBack, { case: id, version, text: 'Which of the two?' }),
      await cases.as(namesake).call(closeCase, { case: id, version, text: 'Keep the second' }),
    ])
      expect(answer.problem.type).toBe('party-to-the-case');
  });

  it('NC-23 two agents who answer at the same moment: one does, the other is told that something has changed', async () => {
    const { case: id, version } = await raise(served.nerys);
    const greta = await cases.aPerson('agent', 'operator');

    const answers = await Promise.all(
      [ines, greta].map((agent) => cases.as(agent).call(closeCase, { case: id, version, text: 'Keep the second' })),
    );

    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(answers.find(({ status }) => status === 409)?.problem.type).toBe('case-has-changed');
  });
});
